import type { FlattenedField } from 'payload'

import { isRecord } from '../../src/domain/isRecord'

/** A field whose value can never be one: a client's mistake, not an unfinished text. */
export type WrongShape = { label: FlattenedField['label']; path: string }

type Value = { field: FlattenedField; path: string; value: unknown }

/**
 * Finds the values that have the wrong type altogether. Payload checks types along with the rest,
 * which it skips for drafts, and what then reaches the database or a hook fails there.
 *
 * An empty value passes, as does what a form sends for one (`''`, and `0` for a list without rows).
 *
 * @param data a document, whole or in part
 */
export const wrongShapes = (fields: FlattenedField[], data: unknown, parent = ''): WrongShape[] =>
  isRecord(data)
    ? fields.flatMap((field) =>
        Object.hasOwn(data, field.name)
          ? wrongIn({ field, path: `${parent}${field.name}`, value: data[field.name] })
          : [],
      )
    : []

const wrongIn = ({ field, path, value }: Value): WrongShape[] => {
  if (value === undefined || value === null) return []
  // The adapters keep an empty text as a date, and fail on reading it.
  if (value === '' && field.type !== 'date') return []
  if (!fits(field, value)) return [{ label: field.label, path }]
  switch (field.type) {
    case 'array':
      return rows(value).flatMap((row, index) =>
        wrongShapes(field.flattenedFields, row, `${path}.${index}.`),
      )
    case 'group':
    case 'tab':
      return wrongShapes(field.flattenedFields, value, `${path}.`)
    default:
      return []
  }
}

const fits = (field: FlattenedField, value: unknown): boolean => {
  switch (field.type) {
    case 'array':
      return value === 0 || value === '0' || (Array.isArray(value) && value.every(isRecord))
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'date':
      return isDate(value)
    case 'group':
    case 'tab':
      return isRecord(value)
    case 'number':
      return allOf(field, value, isNumber)
    case 'relationship':
    case 'upload':
      return allOf(field, value, Array.isArray(field.relationTo) ? isPolymorphic : isReference)
    case 'richText':
      return isRecord(value) && isRecord(value.root)
    case 'code':
    case 'email':
    case 'radio':
    case 'select':
    case 'text':
    case 'textarea':
      return allOf(field, value, isText)
    default:
      return true
  }
}

const allOf = (
  field: FlattenedField,
  value: unknown,
  isOne: (value: unknown) => boolean,
): boolean => {
  const isList = 'hasMany' in field && field.hasMany === true
  return isList ? value === 0 || (Array.isArray(value) && value.every(isOne)) : isOne(value)
}

const isText = (value: unknown): boolean => typeof value === 'string'

const isNumber = (value: unknown): boolean =>
  (typeof value === 'number' && Number.isFinite(value)) ||
  (typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)))

const isDate = (value: unknown): boolean => {
  if (!(value instanceof Date) && typeof value !== 'string') return false
  const year = new Date(value).getUTCFullYear()
  return year >= 0 && year <= 9999
}

/** An id, or a populated document. */
const isReference = (value: unknown): boolean =>
  isRecord(value)
    ? typeof value.id === 'string' && !('relationTo' in value)
    : typeof value === 'string' && value !== ''

/** Either, with the name of its collection. */
const isPolymorphic = (value: unknown): boolean =>
  isRecord(value) && typeof value.relationTo === 'string' && isReference(value.value)

const rows = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
