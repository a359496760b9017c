import { IMPLEMENTATIONS, PRACTICES } from '../collections/slugs'

/** Where the owner of a document stands. A draft cannot change it, unless VVSG saves that draft. */
export const OWNER_FIELD = { [IMPLEMENTATIONS]: 'city', [PRACTICES]: 'owner' } as const

export type Moderated = keyof typeof OWNER_FIELD
