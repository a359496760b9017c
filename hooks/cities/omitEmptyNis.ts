import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Leaves an empty NIS code out instead of storing nothing under its name: MongoDB's unique index
 * would take the second authority without a code for a double.
 */
export const omitEmptyNis: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { nis, ...rest } = data as { nis?: null | string }
  if (nis) return data
  return (originalDoc as { nis?: null | string } | undefined)?.nis ? { ...rest, nis: null } : rest
}
