import type { CollectionBeforeValidateHook, FlattenedField } from 'payload'

import { isRecord } from '../../src/domain/isRecord'

type Values = Record<string, unknown>

/**
 * Lets a row of a list keep its id when it is that of one of the document's own rows; any other row gets
 * a new one. On SQLite an id stands once in the whole table: one that is used elsewhere would fail
 * then, or when the draft goes online. A version that is written as a whole has its own rows.
 */
export const ownRowIds: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) =>
  data && req.context.isRestoringVersion !== true
    ? withOwnIds(collection.flattenedFields, data as Values, originalDoc)
    : data

const withOwnIds = (fields: FlattenedField[], data: Values, original: unknown): Values => {
  const before = isRecord(original) ? original : {}
  const changed = { ...data }
  for (const field of fields) {
    const value = data[field.name]
    const stored = before[field.name]
    if (field.type === 'array' && Array.isArray(value)) {
      changed[field.name] = ownRows(field.flattenedFields, value, stored)
    }
    if ((field.type === 'group' || field.type === 'tab') && isRecord(value)) {
      changed[field.name] = withOwnIds(field.flattenedFields, value, stored)
    }
  }
  return changed
}

const ownRows = (fields: FlattenedField[], rows: unknown[], stored: unknown): unknown[] => {
  const own = new Map(
    (Array.isArray(stored) ? stored : []).filter(isRecord).map((row) => [row.id, row]),
  )
  return rows.filter(isRecord).map(({ id, ...row }) => {
    const original = own.get(id)
    own.delete(id)
    return { ...withOwnIds(fields, row, original), ...(original && { id }) }
  })
}
