import type { CollectionConfig, GlobalConfig } from 'payload'

type CollectionAccess = NonNullable<CollectionConfig['access']>
type GlobalAccess = NonNullable<GlobalConfig['access']>

/** Each operation is answered: what is left out would be open to whoever is logged in. */
export type EveryOperation = Required<CollectionAccess>

export type EveryGlobalOperation = Required<GlobalAccess>

export type GuardedCollection = CollectionConfig & { access: EveryOperation }

export type GuardedGlobal = GlobalConfig & { access: EveryGlobalOperation }
