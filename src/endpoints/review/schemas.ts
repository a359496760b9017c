import { z } from 'zod'

import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'

/** As long as the field that keeps it (collections/ReviewRequests/fields.ts). */
const LONGEST_TEXT = 5000

const LONGEST_ID = 64

const MOST_DOCUMENTS = 20

const MOST_REMARKS = 50

const id = z.string().trim().min(1).max(LONGEST_ID)
/** What nobody types and databases give back in another way: control characters, half characters. */
const clean = (value: string): string =>
  // eslint-disable-next-line no-control-regex
  value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu, ' ')

const written = z.string().overwrite(clean).trim().max(LONGEST_TEXT)
const text = written.min(1)
/** GraphQL says `null` for what is left out. */
const optional = <Value>(schema: z.ZodType<Value>) =>
  schema.nullish().transform((each) => each ?? undefined)

const optionalText = optional(written)
const collection = z.enum([PRACTICES, IMPLEMENTATIONS])
const versions = z.array(id).min(1).max(MOST_DOCUMENTS)

const remark = z.strictObject({
  entityId: optional(id),
  field: optional(z.string().trim().min(1).max(200)),
  text,
})

/** The bodies of the routes, by step. */
export const SCHEMAS = {
  answer: z.strictObject({ text }),
  approve: z.strictObject({ versions }),
  assign: z.strictObject({ assignee: id }),
  nothing: z.strictObject({}),
  reject: z.strictObject({ reason: text }),
  remark,
  requestChanges: z.strictObject({ remarks: optional(z.array(remark).max(MOST_REMARKS)) }),
  schedule: z.strictObject({
    publishAt: z.iso.datetime({ offset: true }).transform((each) => new Date(each)),
    versions,
  }),
  submit: z.strictObject({
    documents: z
      .array(z.strictObject({ id, collection, revision: optional(z.int().min(0)) }))
      .min(1)
      .max(MOST_DOCUMENTS),
    note: optionalText,
  }),
  unpublish: z.strictObject({ id, collection, reason: text }),
  withdraw: z.strictObject({ reason: optionalText }),
}

/** The kind of document in a path. */
export const COLLECTION = collection
