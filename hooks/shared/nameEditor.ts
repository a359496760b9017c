import type { CollectionAfterReadHook } from 'payload'

type Editor = { email?: string; name?: string }

/**
 * Puts a name where the admin shows the address of whoever has a document open, which it shows as an
 * id to who may not read addresses.
 */
export const nameEditor: CollectionAfterReadHook = ({ doc }) => {
  const { user } = doc as { user?: { value?: Editor | string } }
  const editor = user?.value
  if (typeof editor !== 'object' || editor === null || !editor.name) return doc as object
  return { ...doc, user: { ...user, value: { ...editor, email: editor.name } } } as object
}
