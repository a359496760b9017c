/** What is known when a document meets a fiche again. The hashes are of content (content.ts). */
type Situation = {
  /** Of the latest version, which may be a draft. */
  currentHash: string
  /** Whether something that a fiche does not hold (a city, an order) has to be written. */
  hasDetails: boolean
  /** Whether the latest draft holds changes to other fields than a fiche has. */
  hasOtherEdits: boolean
  /** What the importer wrote the last time; undefined for a document that was made by hand. */
  importHash: string | undefined
  isPublished: boolean
  newHash: string
  publish: boolean
}

/**
 * - `conflict`: the file and the document were both changed
 * - `none`: nothing to do
 * - `write`: as a draft
 * - `publish`: write and publish
 */
type Decision = {
  action: 'conflict' | 'none' | 'publish' | 'write'
  /** The file asks for publication, and somebody's edits have to be seen first. */
  isHeldBack: boolean
}

/**
 * Decides what the importer does with a document that exists: what somebody edited since the last
 * import is never overwritten and never published.
 */
export const decide = (situation: Situation): Decision => {
  const { currentHash, hasDetails, hasOtherEdits, importHash, isPublished, newHash } = situation
  const isSame = currentHash === newHash
  const isEdited = !isSame && currentHash !== importHash
  if (isEdited && newHash !== importHash) return { action: 'conflict', isHeldBack: false }

  const wantsWrite = !isEdited && (!isSame || hasDetails)
  const wantsPublish = situation.publish && (wantsWrite || !isPublished)
  const isHeldBack = wantsPublish && (isEdited || hasOtherEdits)
  if (wantsPublish && !isHeldBack) return { action: 'publish', isHeldBack }
  return { action: wantsWrite ? 'write' : 'none', isHeldBack }
}
