/** The words that the table of who may do what is written in: access/table.ts. Pure data. */

export const WHO = [
  'visitor',
  'publishedKey',
  'previewKey',
  'contributor',
  'moderator',
  'admin',
] as const

export type Who = (typeof WHO)[number]

/**
 * Where a practice or implementation is. `changed` is published with a newer draft on top,
 * `changeInReview` the same with that draft submitted. A document that once was published and was
 * taken off again is `unpublished`: no longer a never-published `draft`.
 */
export const STATES = [
  'draft',
  'inReview',
  'published',
  'changed',
  'changeInReview',
  'unpublished',
  'binnedDraft',
  'binnedPublished',
] as const

export type State = (typeof STATES)[number]

/** Whose it is, seen by a contributor: `merged` is a city that theirs replaced. */
export const OWNERS = ['own', 'merged', 'other', 'vvsg'] as const

export type Owner = (typeof OWNERS)[number]

/**
 * - `no`: refused, and nothing changes; a document that may not be read does not exist
 * - `yes`: allowed
 * - `draft`: allowed, and lands in a draft: what visitors read stays as it was
 * - `published`: reads the published text, never a newer draft
 */
export type Verdict = 'draft' | 'no' | 'published' | 'yes'

export type ByState = Partial<Record<State, Verdict>>

/** What is not named is `no`. */
export type Rule = ByState | Verdict

/** A rule may depend on whose it is. */
export type Cell = Rule | { others: Rule; own: Rule }

export type Row = {
  collection: string
  operation: string
} & Record<Who, Cell>

/** What visitors read. */
export const PUBLIC: ByState = {
  changed: 'published',
  changeInReview: 'published',
  published: 'published',
}

/** What a website's key for previews reads. */
export const PREVIEW: ByState = { ...PUBLIC, changeInReview: 'yes', inReview: 'yes' }

export const NOBODY = {
  admin: 'no',
  contributor: 'no',
  moderator: 'no',
  previewKey: 'no',
  publishedKey: 'no',
  visitor: 'no',
} as const satisfies Record<Who, Cell>

export const EVERYBODY = {
  admin: 'yes',
  contributor: 'yes',
  moderator: 'yes',
  previewKey: 'yes',
  publishedKey: 'yes',
  visitor: 'yes',
} as const satisfies Record<Who, Cell>

/** Whoever is logged in; a key is no person. */
export const PEOPLE = { ...EVERYBODY, previewKey: 'no', publishedKey: 'no', visitor: 'no' } as const
export const ADMIN = { ...NOBODY, admin: 'yes' } as const
export const STAFF = { ...ADMIN, moderator: 'yes' } as const

/** The same for moderators and administrators. */
export const staff = (cell: Cell): Record<Who, Cell> => ({
  ...NOBODY,
  admin: cell,
  moderator: cell,
})

/** Of people alone, what is their own. */
export const OWN = { others: 'no', own: 'yes' } as const

/** Allowed, but in these states. */
export const allBut = (...states: State[]): ByState =>
  Object.fromEntries(
    STATES.filter((state) => !states.includes(state)).map((state) => [state, 'yes'] as const),
  )

/** What is submitted is decided on by its review alone. */
export const NOT_SUBMITTED = allBut('inReview', 'changeInReview')

/** A row for each operation on each collection. */
export const rows = (
  collections: string[],
  operations: string[],
  cells: Record<Who, Cell>,
): Row[] =>
  collections.flatMap((collection) =>
    operations.map((operation) => ({ collection, operation, ...cells })),
  )

/** Allowed in these states, and lands in a draft. */
export const drafts = (states: State[]): ByState =>
  Object.fromEntries(states.map((state) => [state, 'draft'] as const))
