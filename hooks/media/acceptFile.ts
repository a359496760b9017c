import { readFile } from 'node:fs/promises'

import type { CollectionBeforeOperationHook } from 'payload'

import { originalFile } from '../../src/domain/images/fileName'
import { CENTRE } from '../../src/domain/images/focalPoint'
import { IMAGE_FORMATS } from '../../src/domain/images/format'
import { languageOf } from '../../src/i18n'
import { FileRefusedError } from './fileRefused'
import type { UploadedFile, WriteArgs } from './mediaArgs'
import { newName } from './newName'
import { prepareImage } from './prepareImage'
import { takeFocalPoint } from './takeFocalPoint'
import { withoutFileFields } from './withoutFileFields'

/**
 * Replaces an uploaded file by the image that is kept, under a random name, before Payload looks at
 * either: two uploads of the same name would otherwise write over each other.
 *
 * What a client says about the file (names, dimensions, sizes, a crop) is left out.
 */
export const acceptFile: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'create') return args
  const write = args as unknown as WriteArgs
  // Hooks run before access: decoding is work that nobody gets who may not upload.
  if (!(await mayCreate(write))) return args

  const { data, focal } = takeFocalPoint(withoutFileFields(write.data), req)
  req.query = { ...req.query, uploadEdits: { focalPoint: focal ?? CENTRE } }
  req.file = await accepted(req.file, languageOf(req))
  return { ...args, data }
}

const mayCreate = async ({ collection, data, overrideAccess, req }: WriteArgs): Promise<boolean> =>
  overrideAccess === true || Boolean(await collection.config.access.create({ data, req }))

const accepted = async (
  file: UploadedFile | undefined,
  language: 'en' | 'nl',
): Promise<UploadedFile> => {
  if (!file) throw new FileRefusedError('file_missing', language)
  const prepared = await prepareImage(await bytesOf(file))
  if ('refusal' in prepared) throw new FileRefusedError(prepared.refusal, language)
  const { bytes, format } = prepared
  return {
    name: originalFile(newName(), format),
    data: bytes,
    mimetype: IMAGE_FORMATS[format].mimeType,
    size: bytes.length,
    sourceName: file.name,
  }
}

const bytesOf = ({ data, tempFilePath }: UploadedFile): Buffer | Promise<Buffer> =>
  data.length === 0 && tempFilePath ? readFile(tempFilePath) : data
