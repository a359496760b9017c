import type { CollectionBeforeOperationHook } from 'payload'

import { languageOf } from '../../src/i18n'
import { FileRefusedError } from './fileRefused'
import type { WriteArgs } from './mediaArgs'
import { takeFocalPoint } from './takeFocalPoint'
import { withoutFileFields } from './withoutFileFields'

/**
 * Sees to it that a file never disappears while a row names it.
 *
 * Payload unlinks the old files of a document before it validates and writes the new row, on an
 * update with a file or a new focal point and on a delete alike: what then fails has lost them.
 * So an update never carries a file (a replaced file would also change published texts without
 * review: a new image is a new document), a new focal point goes to {@link cropByFocalPoint}, and
 * a delete leaves the files to {@link queueRemoval}.
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const write = args as unknown as WriteArgs
  if (operation === 'delete') return { ...args, collection: withoutFolder(write) }
  if (operation !== 'update') return
  if (req.file) throw new FileRefusedError('file_replaced', languageOf(req))

  const { data, focal } = takeFocalPoint(withoutFileFields(write.data), req)
  // A bulk update has no one image to point in.
  const point = focal && write.id !== undefined ? { focalX: focal.x, focalY: focal.y } : {}
  return { ...args, data: { ...data, ...point } }
}

/** The collection as Payload sees it for this one operation: without a folder it unlinks nothing. */
const withoutFolder = ({ collection }: WriteArgs): WriteArgs['collection'] => ({
  ...collection,
  config: {
    ...collection.config,
    upload: { ...collection.config.upload, staticDir: '' },
  },
})
