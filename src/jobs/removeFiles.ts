import { rm } from 'node:fs/promises'
import path from 'node:path'

import type { Payload, TaskConfig } from 'payload'

import { MEDIA } from '../../collections/slugs'
import { readStoredName } from '../domain/images/fileName'

type Input = { files: string[]; media: string }

/**
 * Removes the files of an image that was removed for good. A job, since a file goes only once its row
 * is gone: the transaction that removes the row queues it.
 */
export const removeFiles = {
  slug: 'removeFiles',
  handler: async ({ input, req }) => {
    await remove(input as Input, req.payload)
    return { output: {} }
  },
  inputSchema: [
    { name: 'media', type: 'text', required: true },
    { name: 'files', type: 'text', hasMany: true, required: true },
  ],
} satisfies TaskConfig

/** A name is of this image alone, so its row says whether the file may go. */
const remove = async ({ files, media }: Input, { collections, db }: Payload): Promise<void> => {
  const { totalDocs } = await db.count({ collection: MEDIA, where: { id: { equals: media } } })
  if (totalDocs > 0) return
  const folder = collections[MEDIA].config.upload.staticDir
  if (!folder) throw new Error('The images have no folder')
  for (const name of files.filter((each) => readStoredName(each))) {
    await rm(path.join(folder, name), { force: true })
  }
}
