import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionSlug,
  PayloadRequest,
} from 'payload'

import { IMPLEMENTATIONS } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Implementation, Practice } from '../../src/payload-types'
import { mainDocument } from './mainDocument'

type Mark = { collection: CollectionSlug; id: number | string; req: PayloadRequest }

type Shown = {
  /** Whether the document itself is published and not in the bin. */
  isShown: boolean
  media: string[]
}

const KEY = 'mediaBefore'

/** Notes which media the stored document shows, before a write may change that. */
export const rememberMedia: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const id = (originalDoc as { id?: string } | undefined)?.id
  if (operation === 'update' && id) await remember({ id, collection: collection.slug, req })
  return data
}

/** The same, before a document is removed for good. */
export const rememberMediaBeforeDelete: CollectionBeforeDeleteHook = ({ id, collection, req }) =>
  remember({ id, collection: collection.slug, req })

/** What {@link rememberMedia} noted for this document; it is forgotten afterwards. */
export const takeRemembered = ({ id, collection, req }: Mark): Shown => {
  const notes = notesOf(req)
  const shown = notes.get(`${collection}:${id}`)
  notes.delete(`${collection}:${id}`)
  return shown ?? { isShown: false, media: [] }
}

/** The media that the main document shows now. */
export const shownMedia = async (mark: Mark): Promise<Shown> => {
  const document = await mainDocument<Implementation | Practice>(mark)
  if (!document) return { isShown: false, media: [] }
  const media =
    mark.collection === IMPLEMENTATIONS
      ? ((document as Implementation).images ?? [])
      : [(document as Practice).image]
  return {
    isShown: document._status === 'published' && !document.deletedAt,
    media: media.map(idOf).filter((id) => id !== undefined),
  }
}

const remember = async (mark: Mark): Promise<void> => {
  notesOf(mark.req).set(`${mark.collection}:${mark.id}`, await shownMedia(mark))
}

const notesOf = ({ context }: PayloadRequest): Map<string, Shown> => {
  const notes = context[KEY]
  if (notes instanceof Map) return notes as Map<string, Shown>
  const fresh = new Map<string, Shown>()
  context[KEY] = fresh
  return fresh
}
