/** What only the product knows about a file. A caller's word for it is never stored. */
const FILE_FIELDS = [
  'file',
  'filename',
  'filesize',
  'height',
  'mimeType',
  'prefix',
  'sizes',
  'sourceFilename',
  'thumbnailURL',
  'url',
  'width',
]

/** The data of a write, without what it says about the file. */
export const withoutFileFields = (
  data: Record<string, unknown> | undefined,
): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data ?? {}).filter(([name]) => !FILE_FIELDS.includes(name)))
