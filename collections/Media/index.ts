import {
  binOwnHiddenFiles,
  ownHiddenFilesOrStaff,
  publicOrOwnFiles,
  staffOrCity,
} from '../../access/media'
import { loggedIn, nobody } from '../../access/policies'
import type { GuardedCollection } from '../../access/types'
import { guardImage } from '../../hooks/contributor/guardImage'
import { refuseMany } from '../../hooks/contributor/refuseMany'
import { acceptFile } from '../../hooks/media/acceptFile'
import { cropByFocalPoint } from '../../hooks/media/cropByFocalPoint'
import { limitDecoder } from '../../hooks/media/decoder'
import { IMAGE_SIZES } from '../../hooks/media/imageSizes'
import { keepFile } from '../../hooks/media/keepFile'
import { keepSourceName } from '../../hooks/media/keepSourceName'
import { queueRemoval } from '../../hooks/media/queueRemoval'
import { serveFile } from '../../hooks/media/serveFile'
import { setOwner } from '../../hooks/media/setOwner'
import { keepPinnedImage } from '../../hooks/review/keepPinned'
import { refuseDeleteInUse } from '../../hooks/shared/refuseDeleteInUse'
import { IMAGE_MIME_TYPES } from '../../src/domain/images/format'
import { nlEn } from '../../src/i18n'
import { CONTENT } from '../shared/groups'
import { IMPLEMENTATIONS, MEDIA, PRACTICES } from '../slugs'
import { mediaFields } from './fields'

/**
 * Images: what is uploaded is decoded, cleaned and stored under a random name.
 *
 * @param mediaDir absolute path of the folder that holds uploaded bytes
 */
export const createMedia = ({ mediaDir }: { mediaDir: string }): GuardedCollection => {
  limitDecoder()
  return {
    slug: MEDIA,
    access: {
      admin: loggedIn,
      create: staffOrCity,
      delete: binOwnHiddenFiles,
      read: publicOrOwnFiles,
      readVersions: nobody,
      unlock: nobody,
      update: ownHiddenFilesOrStaff,
    },
    admin: {
      components: {
        edit: { beforeDocumentControls: ['/src/admin/FileRequired#FileRequired'] },
      },
      defaultColumns: ['filename', 'alt', 'credit', 'licence', 'updatedAt'],
      description: nlEn(
        'Afbeeldingen bij praktijken en uitvoeringen: jpeg, png, webp of avif, tot 10 MB.',
        'Images of practices and implementations: jpeg, png, webp or avif, up to 10 MB.',
      ),
      group: CONTENT,
      listSearchableFields: ['alt', 'credit', 'sourceFilename'],
      pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
      useAsTitle: 'alt',
    },
    custom: {
      publicQuery: {
        sort: ['createdAt', 'updatedAt'],
        where: { createdAt: 'date', id: 'id', licence: 'text', updatedAt: 'date' },
      },
    },
    defaultPopulate: {
      alt: true,
      credit: true,
      filename: true,
      focalX: true,
      focalY: true,
      height: true,
      licence: true,
      mimeType: true,
      sizes: true,
      url: true,
      width: true,
    },
    defaultSort: '-createdAt',
    disableDuplicate: true,
    endpoints: serveFile(mediaDir),
    fields: mediaFields,
    hooks: {
      beforeChange: [cropByFocalPoint(mediaDir), setOwner],
      beforeDelete: [
        keepPinnedImage,
        refuseDeleteInUse([
          { collection: PRACTICES, path: 'image' },
          { collection: IMPLEMENTATIONS, path: 'images' },
        ]),
        queueRemoval,
      ],
      beforeOperation: [refuseMany, guardImage, acceptFile, keepFile],
      beforeValidate: [keepSourceName],
    },
    labels: { plural: nlEn('Afbeeldingen', 'Images'), singular: nlEn('Afbeelding', 'Image') },
    trash: true,
    upload: {
      adminThumbnail: 'klein',
      crop: false,
      displayPreview: true,
      focalPoint: true,
      hideRemoveFile: true,
      imageSizes: IMAGE_SIZES,
      mimeTypes: IMAGE_MIME_TYPES,
      pasteURL: false,
      // A form field `file` that is a text would be fetched as a client upload: there are none.
      requiresClientUploadReceipt: true,
      staticDir: mediaDir,
    },
  }
}
