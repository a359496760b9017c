import type {
  CollectionBeforeOperationHook,
  FlattenedField,
  GlobalBeforeOperationHook,
  PayloadRequest,
} from 'payload'
import { ValidationError } from 'payload'

import { isOverTheWire } from '../../access/roles'
import { say } from '../../src/i18n'
import { wrongShapes } from './wrongShapes'

const WRITES = new Set(['create', 'update'])

type Written = {
  fields: FlattenedField[]
  req: PayloadRequest
  slug: { collection: string } | { global: string }
}

/** Refuses a document over REST and GraphQL that has a value of the wrong type, drafts included. */
export const guardShape: CollectionBeforeOperationHook = ({ args, collection, operation, req }) =>
  WRITES.has(operation)
    ? checked(args, {
        fields: collection.flattenedFields,
        req,
        slug: { collection: collection.slug },
      })
    : args

/** The same for a global. */
export const guardGlobalShape: GlobalBeforeOperationHook = ({ args, global, operation, req }) => {
  const asked = args as unknown
  return operation === 'update'
    ? checked(asked, { fields: global.flattenedFields, req, slug: { global: global.slug } })
    : asked
}

const checked = <Args>(args: Args, { fields, req, slug }: Written): Args => {
  const { data } = args as { data?: Record<string, unknown> }
  if (!data || !isOverTheWire(req)) return args
  const wrong = wrongShapes(fields, data)
  if (wrong.length === 0) return { ...args, data: withLists(fields, data) }
  throw new ValidationError(
    {
      ...slug,
      errors: wrong.map(({ path }) => ({ message: say(req, 'validation.wrong_type'), path })),
      req,
    },
    req.t,
  )
}

/** SQLite's adapter stumbles over `null` where it takes a list. */
const withLists = (
  fields: FlattenedField[],
  data: Record<string, unknown>,
): Record<string, unknown> => {
  const emptied = fields.filter(({ name, type }) => type === 'array' && data[name] === null)
  return { ...data, ...Object.fromEntries(emptied.map(({ name }) => [name, []])) }
}
