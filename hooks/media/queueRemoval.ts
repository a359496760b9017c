import type { CollectionBeforeDeleteHook } from 'payload'

import { MEDIA } from '../../collections/slugs'
import { mainDocument } from '../shared/mainDocument'
import { fileNames } from './mediaArgs'
import type { StoredMedia } from './mediaArgs'

/**
 * Has the files of an image removed once its row is gone: src/jobs/removeFiles. Before that: what a
 * hook gets afterwards is narrowed by the caller's `select`.
 */
export const queueRemoval: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const image = await mainDocument<StoredMedia>({ id, collection: MEDIA, req })
  if (!image) return
  await req.payload.jobs.queue({
    input: { files: fileNames(image), media: String(id) },
    overrideAccess: true,
    req,
    task: 'removeFiles',
  })
}
