import {
  ADMIN,
  allBut,
  drafts,
  EVERYBODY,
  NOBODY,
  NOT_SUBMITTED,
  OWN,
  PEOPLE,
  PREVIEW,
  PUBLIC,
  rows,
  STAFF,
  staff,
} from './tableWords'
import type { Owner, Row, State, Verdict, Who } from './tableWords'

export { STATES, WHO } from './tableWords'
export type { Owner, Row, State, Verdict, Who } from './tableWords'

const MODERATED = ['practices', 'implementations']

/**
 * Who may do what: the table of the documentation, the policies and the tests are one and the same.
 * Pure data. `may()` reads it, tests/int/matrix asks the product itself for each row, and
 * access/table.test.ts sees to it that no row and no collection is left out. Each row is one
 * operation on one collection.
 */
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
      others: drafts(['published', 'changed', 'changeInReview']),
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
  ...rows(MODERATED, ['unpublish', 'changeOwner'], STAFF),
  // A plan is a decision on what was submitted.
  ...rows(MODERATED, ['schedule'], staff({ changeInReview: 'yes', inReview: 'yes' })),
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
  ...rows(['media'], ['undelete'], staff({ binnedDraft: 'yes', binnedPublished: 'yes' })),
  // What a text refers to, in the bin or not, is removed with that text alone.
  ...rows(['media'], ['purge'], { ...NOBODY, admin: { binnedDraft: 'yes', draft: 'yes' } }),

  // `own` is one's own account. A moderator reads the names of others, and nothing else of them.
  ...rows(['users'], ['read'], { ...STAFF, contributor: OWN }),
  // Address, role, city and the rest.
  ...rows(['users'], ['readDetails', 'update'], { ...ADMIN, contributor: OWN, moderator: OWN }),
  // And the city, and a suspension.
  ...rows(['users'], ['changeRole', 'create', 'delete'], ADMIN),
  ...rows(['api-clients'], ['read', 'create', 'update', 'delete'], ADMIN),

  // Of a submission, `own` is for staff what they submitted themselves. In which state a step is
  // possible is for src/domain/review/transitions.ts to say.
  ...rows(['review-requests'], ['read', 'submit', 'answer'], { ...STAFF, contributor: OWN }),
  ...rows(['review-requests'], ['withdraw'], {
    ...NOBODY,
    admin: OWN,
    contributor: OWN,
    moderator: OWN,
  }),
  ...rows(['review-requests'], ['assign', 'remark', 'decide'], STAFF),
  // Four eyes, unless a setting says otherwise.
  ...rows(['review-requests'], ['approve'], staff({ others: 'yes', own: 'no' })),
  // Only actions write it.
  ...rows(['review-requests'], ['create', 'update', 'delete'], NOBODY),

  ...rows(['audit-log'], ['read'], { ...STAFF, contributor: OWN }),
  ...rows(['audit-log'], ['create', 'update', 'delete'], NOBODY),
  // Where the log ends, what is to be mailed, what the framework keeps: the product's own.
  ...rows(
    ['audit-head', 'notifications', 'payload-kv', 'payload-migrations'],
    ['read', 'create', 'update', 'delete'],
    NOBODY,
  ),
  ...rows(['payload-jobs'], ['read'], ADMIN),
  ...rows(['payload-jobs'], ['create', 'update', 'delete'], NOBODY),
  // How somebody has arranged the admin.
  ...rows(['payload-preferences'], ['read', 'update', 'delete'], {
    ...NOBODY,
    admin: OWN,
    contributor: OWN,
    moderator: OWN,
  }),
  ...rows(['payload-preferences'], ['create'], PEOPLE),
  // Who has a document open: `own` is one's own lock, and to read and to make that of an own document.
  ...rows(['payload-locked-documents'], ['read', 'create', 'update', 'delete'], {
    ...STAFF,
    contributor: OWN,
  }),

  ...rows(['site-settings'], ['read'], EVERYBODY),
  ...rows(['site-settings'], ['update', 'readFourEyes'], STAFF),
  // Whether staff may approve what they submitted themselves.
  ...rows(['site-settings'], ['changeFourEyes'], ADMIN),
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
