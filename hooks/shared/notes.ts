import type { PayloadRequest } from 'payload'

/**
 * What hooks of one request remember from before a write until after it, a note for each document.
 *
 * @param name of these notes alone
 */
export const createNotes = <Note>(name: string) => {
  const notesOf = ({ context }: PayloadRequest): Map<string, Note> => {
    const known = context[name]
    if (known instanceof Map) return known as Map<string, Note>
    const fresh = new Map<string, Note>()
    context[name] = fresh
    return fresh
  }
  return {
    put: (req: PayloadRequest, key: string, note: Note): void => {
      notesOf(req).set(key, note)
    },
    /** The note, which is forgotten. */
    take: (req: PayloadRequest, key: string): Note | undefined => {
      const notes = notesOf(req)
      const note = notes.get(key)
      notes.delete(key)
      return note
    },
  }
}
