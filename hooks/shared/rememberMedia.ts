import { IMPLEMENTATIONS } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import type { Implementation, Practice } from '../../src/payload-types'
import { mainDocument } from './mainDocument'
import { createMemory } from './memory'
import type { Mark } from './memory'

type Shown = {
  /** Whether the document itself is published and not in the bin. */
  isShown: boolean
  media: string[]
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

const memory = createMemory('mediaBefore', shownMedia)

export const { beforeChange: rememberMedia, beforeDelete: rememberMediaBeforeDelete } = memory

/** What {@link rememberMedia} noted for this document; it is forgotten afterwards. */
export const takeRemembered = (mark: Mark): Shown =>
  memory.take(mark) ?? { isShown: false, media: [] }
