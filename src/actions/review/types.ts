import type { Payload, PayloadRequest } from 'payload'

import type { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import type { Implementation, Practice, ReviewRequest } from '../../payload-types'

/** Where an action works: a request of somebody, with or without an open transaction. */
export type Scope = { payload: Payload; req: PayloadRequest }

/** What can be submitted. */
export type Entity = typeof IMPLEMENTATIONS | typeof PRACTICES

export type Entry = { collection: Entity; id: string }

/** A document of either kind, as the actions read it. */
export type Content = Implementation | Practice

/** A version as the database holds it. */
export type VersionRow = {
  id: string
  parent: string
  updatedAt: string
  version: Content & Record<string, unknown>
}

export type Remark = NonNullable<ReviewRequest['remarks']>[number]
