import type { StaticLabel } from 'payload'

/** A field that people fill in, and the tab that it stands on. */
export type NamedField = { label: StaticLabel; name: string; tab?: StaticLabel }

/** What this needs of a field, in the server's configuration and in the browser's. */
type AnyField = {
  admin?: unknown
  fields?: unknown
  hidden?: boolean
  label?: unknown
  name?: string
  tabs?: unknown
  type: string
}

type AnyTab = { fields: AnyField[]; label?: unknown; name?: string }

const OWN_ADMINISTRATION = new Set(['order', 'owner', 'savedBy', 'slug', 'source'])

/** The fields of a collection that a remark can be about, in the order of the form. */
export const namedFields = (fields: readonly unknown[], tab?: StaticLabel): NamedField[] =>
  (fields as AnyField[]).flatMap((field) => {
    if (field.type === 'tabs')
      return (field.tabs as AnyTab[]).flatMap((own) =>
        namedFields(own.fields, own.label as StaticLabel),
      )
    if (field.type === 'row' || field.type === 'collapsible')
      return namedFields(field.fields as AnyField[], tab)
    if (!isFilledIn(field)) return []
    return [{ label: field.label as StaticLabel, name: field.name ?? '', ...(tab && { tab }) }]
  })

const isFilledIn = ({ admin, hidden, label, name, type }: AnyField): boolean => {
  const { hidden: isHidden, readOnly } = (admin ?? {}) as { hidden?: boolean; readOnly?: boolean }
  if (!name || !label || hidden || isHidden || readOnly) return false
  return type !== 'ui' && type !== 'join' && name !== '_status' && !OWN_ADMINISTRATION.has(name)
}
