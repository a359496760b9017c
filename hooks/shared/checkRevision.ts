import type {
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  PayloadRequest,
} from 'payload'

import { badPrecondition } from '../../src/actions/badPrecondition'
import { staleError } from '../../src/actions/staleError'
import { holds, parseIfMatch } from '../../src/domain/revision/ifMatch'
import type { Precondition } from '../../src/domain/revision/ifMatch'
import { mainDocument } from './mainDocument'
import { createNotes } from './notes'
import { isRouteOf } from './routeOf'

const expectations = createNotes<Precondition[]>('expectedRevision')

/** A header is of the request's own document, not of what its hooks write besides. */
const HEADER_TAKEN = 'ifMatchTaken'

/** Until it is known of which document a version is. */
const RESTORED = 'restored'

const WRITES = new Set(['delete', 'restoreVersion', 'update'])

type Args = { data?: Record<string, unknown>; id?: number | string }

/**
 * Notes which revision a write is based on (`If-Match`, or `revision` among its data), before Payload
 * drops a field that nobody writes. It is compared after access: who may not write learns nothing.
 *
 * @throws 400 for one that cannot be compared
 */
export const takeRevision: CollectionBeforeOperationHook = ({
  args,
  collection: { slug },
  operation,
  req,
}) => {
  if (!WRITES.has(operation)) return args
  const { id, data } = args as Args
  const expected = [ifMatchOf(req, slug, id), revisionIn(data, req)].filter(
    (each) => each !== undefined,
  )
  if (id === undefined) {
    if (expected.length > 0) throw badPrecondition(req)
    return args
  }
  const key = keyOf(slug, operation === 'restoreVersion' ? RESTORED : id)
  expectations.take(req, key)
  if (expected.length > 0) expectations.put(req, key, expected)
  return args
}

/** Refuses a change or a restore that is based on what somebody has changed since: 412. */
export const checkRevision: CollectionBeforeValidateHook = async ({
  collection: { slug },
  data = {},
  operation,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  if (operation !== 'update' || !id) return data
  const expected =
    expectations.take(req, keyOf(slug, id)) ??
    (req.context.isRestoringVersion === true
      ? expectations.take(req, keyOf(slug, RESTORED))
      : undefined)
  if (expected) await assertCurrent({ id, expected, req, slug })
  return data
}

/** The same, for removing it. */
export const checkRevisionOnDelete: CollectionBeforeDeleteHook = async ({
  id,
  collection: { slug },
  req,
}) => {
  const expected = expectations.take(req, keyOf(slug, id))
  if (expected) await assertCurrent({ id, expected, req, slug })
}

const keyOf = (slug: string, id: number | string): string => `${slug}/${id}`

const ifMatchOf = (
  req: PayloadRequest,
  slug: string,
  id: number | string | undefined,
): Precondition | undefined => {
  const header = isRouteOf(req, slug, id) ? req.headers.get('if-match') : null
  if (header === null || req.context[HEADER_TAKEN] === true) return undefined
  req.context[HEADER_TAKEN] = true
  const read = parseIfMatch(header)
  if (!read) throw badPrecondition(req)
  return read
}

/** A document that was never counted has revision 0, and its form may say null. */
const revisionIn = (data: Args['data'], req: PayloadRequest): Precondition | undefined => {
  const { revision } = data ?? {}
  if (revision === undefined) return undefined
  const number = revision ?? 0
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) {
    throw badPrecondition(req)
  }
  return [String(number)]
}

const assertCurrent = async ({
  id,
  expected,
  req,
  slug,
}: {
  expected: Precondition[]
  id: number | string
  req: PayloadRequest
  slug: Parameters<typeof mainDocument>[0]['collection']
}): Promise<void> => {
  const main = await mainDocument<{ id: string; revision?: null | number }>({
    id,
    collection: slug,
    req,
  })
  const current = main?.revision ?? 0
  if (expected.every((each) => holds(each, current))) return
  throw await staleError({ id, collection: slug, current, req })
}
