import type { CollectionBeforeValidateHook } from 'payload'

import type { UploadedFile } from './mediaArgs'

/** Keeps the name that a file was uploaded under, for VVSG to recognise it by. */
export const keepSourceName: CollectionBeforeValidateHook = ({ data, operation, req }) =>
  operation === 'create'
    ? { ...data, sourceFilename: (req.file as UploadedFile | undefined)?.sourceName ?? null }
    : data
