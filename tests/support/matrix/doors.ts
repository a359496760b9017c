import type { Asker } from './people'
import type { Moderated, Subject } from './scene'

/** The changes that each door is asked for. */
export const CHANGES = [
  'update',
  'updateMany',
  'publish',
  'unpublish',
  'restore',
  'schedule',
  'changeOwner',
  'duplicate',
  'trash',
  'undelete',
  'purge',
  'purgeMany',
] as const

export type Change = (typeof CHANGES)[number]

type Row = Record<string, unknown> & { id: string }

/** What a door said to a change. */
export type Reply = {
  isRefused: boolean
  /** The id of what was made. */
  made?: string | undefined
  said: string
}

export type Ask = {
  asker: Asker
  change: Change
  collection: Moderated
  /** What the change writes. */
  data: Record<string, unknown>
  subject: Subject
}

export type Read = { asker: Asker; collection: Moderated; isDraft: boolean; withBin: boolean }

/** A way into the product, asked as somebody. */
export type Door = {
  change: (ask: Ask) => Promise<Reply>
  count: (read: Read) => Promise<number>
  create: (asker: Asker, collection: Moderated, data: Record<string, unknown>) => Promise<Reply>
  list: (read: Read) => Promise<Row[]>
  name: string
  one: (read: Read, id: string) => Promise<Row | undefined>
  /** Whether they can be asked here. */
  serves: (asker: Asker) => boolean
  version: (asker: Asker, collection: Moderated, id: string) => Promise<Row | undefined>
  /** The documents whose versions are listed. */
  versionsOf: (asker: Asker, collection: Moderated) => Promise<string[]>
}

/** When what is planned goes online: long after the tests. */
export const PLANNED = '2099-05-01T08:00:00Z'

/**
 * The submission that a plan is about, with the version that it pins. Of what is not submitted there is none:
 * whoever plans it can only name the document.
 */
export const planOf = ({ id, oldVersion, review }: Subject): { id: string; version: string } =>
  review ?? { id, version: oldVersion }

/** Nothing is removed for good without one. */
export const REASON = 'Proef op de som'

export const LIMIT = 100

export const parentsOf = (versions: { parent?: unknown }[]): string[] => [
  ...new Set(versions.map(({ parent }) => idOf(parent))),
]

const idOf = (relation: unknown): string =>
  relation && typeof relation === 'object' && 'id' in relation
    ? String(relation.id)
    : String(relation)
