import type { PayloadRequest, SanitizedCollectionConfig, TypeWithID } from 'payload'

/** An uploaded file; the original name is added by {@link acceptFile}. */
export type UploadedFile = NonNullable<PayloadRequest['file']> & { sourceName?: string }

/** What the hooks before a write on media see of its arguments, over each way in. */
export type WriteArgs = {
  collection: { config: SanitizedCollectionConfig }
  data: Record<string, unknown>
  id?: number | string
  overrideAccess?: boolean
  req: PayloadRequest
}

/** A document in the media collection, as it is stored. */
export type StoredMedia = TypeWithID & {
  filename: string
  focalX?: null | number
  focalY?: null | number
  height: number
  sizes?: Record<string, StoredSize>
  width: number
}

export type StoredSize = {
  filename?: null | string
  filesize?: null | number
  height?: null | number
  mimeType?: null | string
  url?: null | string
  width?: null | number
}

/** The names of all files of an image: as it was uploaded, and its sizes. */
export const fileNames = ({ filename, sizes }: Pick<StoredMedia, 'filename' | 'sizes'>): string[] =>
  [filename, ...Object.values(sizes ?? {}).map((size) => size.filename)].filter(
    (name): name is string => typeof name === 'string',
  )
