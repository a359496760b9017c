import type { CollectionConfig } from 'payload'

import { Actions } from './Actions'
import { ApiClients } from './ApiClients'
import { AuditHead, AuditLog } from './AuditLog'
import { Categories } from './Categories'
import { Cities } from './Cities'
import { Implementations } from './Implementations'
import { createMedia } from './Media'
import { Notifications } from './Notifications'
import { Practices } from './Practices'
import { Programmes } from './Programmes'
import { ReviewRequests } from './ReviewRequests'
import { complete } from './shared/complete'
import { createUsers } from './Users'

export type CollectionOptions = {
  /** Absolute path of the folder that holds uploaded bytes. */
  mediaDir: string
  /** True when the site is served over https: cookies are then sent over https only. */
  secureCookies?: boolean
}

/** All collections, in the order of the admin's menu. */
export const createCollections = ({
  mediaDir,
  secureCookies = false,
}: CollectionOptions): CollectionConfig[] =>
  [
    ReviewRequests,
    Practices,
    Implementations,
    createMedia({ mediaDir }),
    Categories,
    Actions,
    Programmes,
    Cities,
    createUsers({ secureCookies }),
    ApiClients,
    Notifications,
    AuditLog,
    AuditHead,
  ].map(complete)
