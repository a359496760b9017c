import type { Owner, State } from '../../../access/table'
import type { Asker } from './people'

export type Data = Record<string, unknown>

/** A document of any collection, or a global, and what each operation says of it. */
export type Case = {
  collection: string
  data: Readonly<Record<string, () => Data>>
  /** Undefined for a global. */
  id: string | undefined
  name: string
  /** Whose it is, seen by somebody. */
  ownerFor: (asker: Asker) => Owner
  /** The id of a global's row. */
  row?: string
  /** One that the table names, where it names any. */
  state?: State
  version?: string
}

/** What belongs to nobody who asks. */
export const strange = (): Owner => 'other'

/** What belongs to one of those who ask. */
export const ofOne =
  (owner: Asker) =>
  ({ name }: Asker): Owner =>
    name === owner.name ? 'own' : 'other'
