import { CHANGES } from './doors'

const FOUR = ['read', 'create', 'update', 'delete'] as const

/** What the matrix of a moderated collection asks. */
const MODERATED = ['read', 'readVersions', 'create', ...CHANGES] as const

/** What the matrix of the images asks. */
export const MEDIA_OPERATIONS = ['read', 'create', 'update', 'trash', 'undelete', 'purge'] as const

/** What the matrix of the submissions asks, beside what {@link PLAIN} has. */
export const REVIEW_OPERATIONS = [
  'submit',
  'withdraw',
  'answer',
  'assign',
  'remark',
  'approve',
  'decide',
] as const

/** What the matrix of everything else asks, by collection. */
export const PLAIN: Readonly<Record<string, readonly string[]>> = {
  actions: FOUR,
  'api-clients': FOUR,
  'audit-head': FOUR,
  'audit-log': FOUR,
  categories: [...FOUR, 'readVersions', 'publish', 'unpublish', 'restore'],
  cities: FOUR,
  notifications: FOUR,
  'payload-jobs': FOUR,
  'payload-kv': FOUR,
  'payload-locked-documents': FOUR,
  'payload-migrations': FOUR,
  'payload-preferences': FOUR,
  programmes: FOUR,
  'review-requests': FOUR,
  'site-settings': ['read', 'update', 'readFourEyes', 'changeFourEyes'],
  users: [...FOUR, 'readDetails', 'changeRole'],
}

/** Every operation that tests/int/matrix asks the product for, as `collection operation`. */
export const PROVEN: readonly string[] = [
  ...Object.entries({ ...PLAIN, implementations: MODERATED, practices: MODERATED }),
  ...Object.entries({ media: MEDIA_OPERATIONS, 'review-requests': REVIEW_OPERATIONS }),
].flatMap(([collection, operations]) => operations.map((operation) => `${collection} ${operation}`))
