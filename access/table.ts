/**
 * Who may do what: the table of the documentation, the policies and the tests are one and the same.
 * Pure data. `may()` reads it, and tests/int/matrix asks the product itself.
 */

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

type ByState = Partial<Record<State, Verdict>>

/** What is not named is `no`. */
type Rule = ByState | Verdict

/** A contributor's rule depends on whose document it is. */
type Cell = Rule | { others: Rule; own: Rule }

export type Row = {
  collection: string
  operation: string
} & Record<Who, Cell>

const PUBLIC: ByState = {
  changed: 'published',
  changeInReview: 'published',
  published: 'published',
}

const PREVIEW: ByState = { ...PUBLIC, changeInReview: 'yes', inReview: 'yes' }

const NOBODY = {
  admin: 'no',
  contributor: 'no',
  moderator: 'no',
  previewKey: 'no',
  publishedKey: 'no',
  visitor: 'no',
} as const satisfies Record<Who, Cell>

const EVERYBODY = {
  admin: 'yes',
  contributor: 'yes',
  moderator: 'yes',
  previewKey: 'yes',
  publishedKey: 'yes',
  visitor: 'yes',
} as const satisfies Record<Who, Cell>

const ADMIN = { ...NOBODY, admin: 'yes' } as const
const STAFF = { ...ADMIN, moderator: 'yes' } as const

const staff = (rule: Rule): Record<Who, Cell> => ({ ...NOBODY, admin: rule, moderator: rule })

const allBut = (...states: State[]): ByState =>
  Object.fromEntries(
    STATES.filter((state) => !states.includes(state)).map((state) => [state, 'yes'] as const),
  )

/** What is submitted is decided on by its review alone. */
const NOT_SUBMITTED = allBut('inReview', 'changeInReview')

const rows = (collections: string[], operations: string[], cells: Record<Who, Cell>): Row[] =>
  collections.flatMap((collection) =>
    operations.map((operation) => ({ collection, operation, ...cells })),
  )

const MODERATED = ['practices', 'implementations']

/** Each row is one operation on one collection. */
export const TABLE: readonly Row[] = [
  // `read` with `draft=true` gives the newest draft where this says `yes`.
  ...rows(MODERATED, ['read'], {
    ...STAFF,
    contributor: { others: PUBLIC, own: 'yes' },
    previewKey: PREVIEW,
    publishedKey: PUBLIC,
    visitor: PUBLIC,
  }),
  ...rows(MODERATED, ['readVersions'], { ...STAFF, contributor: { others: 'no', own: 'yes' } }),
  // Of a document to be made, `own` and `others` are the owner or city that is named.
  ...rows(MODERATED, ['create'], { ...STAFF, contributor: { others: 'no', own: 'draft' } }),
  // A copy of what one may read; it becomes a draft of one's own city.
  ...rows(MODERATED, ['duplicate'], {
    ...STAFF,
    contributor: {
      others: drafts(PUBLIC),
      own: drafts(['draft', 'inReview', 'published', 'changed', 'changeInReview', 'unpublished']),
    },
  }),
  ...rows(['practices'], ['update'], {
    ...STAFF,
    contributor: { others: 'no', own: { draft: 'draft' } },
  }),
  ...rows(['implementations'], ['update'], {
    ...STAFF,
    contributor: {
      others: 'no',
      own: { changed: 'draft', draft: 'draft', published: 'draft', unpublished: 'draft' },
    },
  }),
  ...rows(MODERATED, ['unpublish', 'schedule', 'changeOwner'], STAFF),
  ...rows(MODERATED, ['publish'], staff(NOT_SUBMITTED)),
  ...rows(MODERATED, ['restore'], staff(allBut('binnedDraft', 'binnedPublished'))),
  // Many at once are saved as they stand online, which would go over a newer draft.
  ...rows(MODERATED, ['updateMany'], staff(allBut('changed', 'changeInReview'))),
  ...rows(MODERATED, ['trash'], {
    ...staff(NOT_SUBMITTED),
    contributor: { others: 'no', own: { draft: 'yes' } },
  }),
  ...rows(MODERATED, ['undelete'], {
    ...STAFF,
    contributor: { others: 'no', own: { binnedDraft: 'yes' } },
  }),
  ...rows(MODERATED, ['purge', 'purgeMany'], { ...NOBODY, admin: NOT_SUBMITTED }),

  // A proposal (a draft category) is for staff: `read` of the others is the confirmed ones.
  ...rows(['categories'], ['read'], {
    ...EVERYBODY,
    contributor: PUBLIC,
    previewKey: PUBLIC,
    publishedKey: PUBLIC,
    visitor: PUBLIC,
  }),
  ...rows(['categories'], ['readVersions'], STAFF),
  ...rows(['programmes', 'actions', 'cities'], ['read'], EVERYBODY),
  ...rows(['categories', 'programmes', 'actions'], ['create', 'update', 'delete'], STAFF),
  ...rows(['categories'], ['publish', 'unpublish', 'restore'], STAFF),
  ...rows(['cities'], ['create', 'update', 'delete'], ADMIN),

  // `published` is an image that a public document shows, `inReview` one that only something
  // submitted shows, `draft` one that neither shows.
  ...rows(['media'], ['read'], {
    ...STAFF,
    contributor: {
      others: { published: 'yes' },
      own: { draft: 'yes', inReview: 'yes', published: 'yes' },
    },
    previewKey: { published: 'yes' },
    publishedKey: { published: 'yes' },
    visitor: { published: 'yes' },
  }),
  ...rows(['media'], ['create'], { ...STAFF, contributor: 'yes' }),
  // What visitors see changes by review alone.
  ...rows(['media'], ['update', 'trash'], {
    ...STAFF,
    contributor: { others: 'no', own: { draft: 'yes' } },
  }),
  ...rows(['media'], ['undelete'], STAFF),
  ...rows(['media'], ['purge'], ADMIN),

  // `own` is one's own account. A moderator reads the names of others, and nothing else of them.
  ...rows(['users'], ['read'], {
    ...NOBODY,
    admin: 'yes',
    contributor: { others: 'no', own: 'yes' },
    moderator: 'yes',
  }),
  ...rows(['users'], ['update'], {
    ...NOBODY,
    admin: 'yes',
    contributor: { others: 'no', own: 'yes' },
    moderator: { others: 'no', own: 'yes' },
  }),
  ...rows(['users'], ['create', 'delete'], ADMIN),
  ...rows(['api-clients'], ['read', 'create', 'update', 'delete'], ADMIN),

  ...rows(['review-requests'], ['read'], { ...STAFF, contributor: { others: 'no', own: 'yes' } }),
  ...rows(['review-requests'], ['submit', 'withdraw', 'answer'], {
    ...STAFF,
    contributor: { others: 'no', own: 'yes' },
  }),
  ...rows(['review-requests'], ['assign', 'remark', 'decide'], STAFF),
  // Only actions write it.
  ...rows(['review-requests'], ['create', 'update', 'delete'], NOBODY),

  ...rows(['audit-log'], ['read'], { ...STAFF, contributor: { others: 'no', own: 'yes' } }),
  ...rows(['audit-log'], ['create', 'update', 'delete'], NOBODY),
  // What is to be mailed: the product's own.
  ...rows(['notifications'], ['read', 'create', 'update', 'delete'], NOBODY),

  ...rows(['site-settings'], ['read'], EVERYBODY),
  ...rows(['site-settings'], ['update'], STAFF),
]

/** What the table says of one case. What it does not name is refused. */
export const may = ({
  collection,
  operation,
  owner = 'other',
  state,
  who,
}: {
  collection: string
  operation: string
  owner?: Owner
  state?: State
  who: Who
}): Verdict => {
  const row = TABLE.find((each) => each.collection === collection && each.operation === operation)
  if (!row) return 'no'
  const cell = row[who]
  const isOwn = owner === 'own' || owner === 'merged'
  const rule = typeof cell === 'object' && 'own' in cell ? (isOwn ? cell.own : cell.others) : cell
  return typeof rule === 'string' ? rule : ((state && rule[state]) ?? 'no')
}

function drafts(states: ByState | State[]): ByState {
  const names = Array.isArray(states) ? states : (Object.keys(states) as State[])
  return Object.fromEntries(names.map((state) => [state, 'draft'] as const))
}
