import { isDeepStrictEqual } from 'node:util'

import type { PayloadRequest, StaticLabel } from 'payload'

import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import { namedFields } from '../review/fields'
import type { Pinned } from '../review/versions'

/** What a submission changes about what visitors see. */
export type Changes = {
  /** The fields that differ, in the order of the form. */
  fields: StaticLabel[]
  /** The version that visitors see now; none when the document is not online. */
  onlineVersion?: string
}

type Values = Record<string, unknown>

type Entity = typeof IMPLEMENTATIONS | typeof PRACTICES

const isEntity = (slug: string): slug is Entity => slug === IMPLEMENTATIONS || slug === PRACTICES

/**
 * Compares a submitted version with what is online, as far as its reader may read both.
 *
 * @returns undefined when the version cannot be read
 */
export const changesOf = async (
  req: PayloadRequest,
  { collection, id, versionId }: Pinned,
): Promise<Changes | undefined> => {
  if (!isEntity(collection)) return undefined
  const asked = { collection, depth: 0, req, user: req.user } as const
  const submitted = await req.payload.findVersionByID({
    ...asked,
    disableErrors: true,
    overrideAccess: false,
    id: versionId,
  })
  // Payload gives null with `disableErrors`, which its type does not say.
  if (!(submitted as unknown)) return undefined
  const online = await req.payload.findByID({
    ...asked,
    disableErrors: true,
    id,
    overrideAccess: false,
  })
  if (online?._status !== 'published') return { fields: [] }
  const { docs } = await req.payload.findVersions({
    ...asked,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    sort: '-updatedAt',
    where: {
      and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }],
    },
  })
  const fields = namedFields(req.payload.collections[collection].config.fields)
  const [before, after]: Values[] = [{ ...online }, { ...submitted.version }]
  return {
    fields: fields
      .filter(({ name }) => !isSame(before?.[name], after?.[name]))
      .map(({ label }) => label),
    ...(docs[0] && { onlineVersion: docs[0].id }),
  }
}

const isSame = (a: unknown, b: unknown): boolean => isDeepStrictEqual(plain(a), plain(b))

/** Without what only the database knows: the ids of rows, and the ways to say "nothing". */
const plain = (value: unknown): unknown => {
  if (value === null || value === '' || value === undefined) return undefined
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(plain)
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([key]) => key !== 'id')
    .map(([key, own]): [string, unknown] => [key, plain(own)])
    .filter(([, own]) => own !== undefined)
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
