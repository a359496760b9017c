import sharp from 'sharp'

import type { State } from '../../../access/table'
import type { Media } from '../../../src/payload-types'
import { makePractice } from '../content'
import type { TestApp } from '../payload'
import type { DocumentOwner, People } from './people'
import { OWNERS } from './people'

/** The states that the table has for images. */
export const IMAGE_STATES = [
  'draft',
  'inReview',
  'published',
  'binnedDraft',
  'binnedPublished',
] as const satisfies State[]

export type ImageSubject = {
  image: Media
  owner: DocumentOwner
  state: (typeof IMAGE_STATES)[number]
}

/** A plain image; every size is made of each. */
export const imageFile = async () => {
  const data = await sharp({ create: { background: 'blue', channels: 3, height: 40, width: 40 } })
    .png()
    .toBuffer()
  return { data, mimetype: 'image/png', name: 'vlak.png', size: data.length }
}

/** What is sent along with a file. */
export const imageData = (city: null | string) => ({
  alt: 'Een blauw vlak als voorbeeld',
  city,
  licence: 'cc0',
})

/** One image of each owner in each state. */
export const makeImages = async (app: TestApp, { cities }: People): Promise<ImageSubject[]> => {
  const file = await imageFile()
  const subjects: ImageSubject[] = []
  for (const owner of OWNERS) {
    const city = owner === 'vvsg' ? null : cities[owner].id
    for (const state of IMAGE_STATES) {
      const image = await app.payload.create({
        collection: 'media',
        data: imageData(city) as never,
        file,
        overrideAccess: true,
      })
      await show(app, image.id, city, state)
      subjects.push({ image, owner, state })
    }
  }
  return subjects
}

const show = async (
  { payload }: TestApp,
  image: string,
  city: null | string,
  state: ImageSubject['state'],
): Promise<void> => {
  if (state === 'published' || state === 'binnedPublished') {
    await makePractice(payload, { image, owner: city })
  }
  if (state === 'inReview') {
    const { id } = await makePractice(payload, { _status: 'draft', image, owner: city })
    const { docs } = await payload.db.findVersions({
      collection: 'practices',
      limit: 1,
      where: { parent: { equals: id } },
    })
    await payload.create({
      collection: 'review-requests',
      data: {
        city,
        documents: [
          { entity: 'practices', entityId: id, title: 'Proef', versionId: String(docs[0]?.id) },
        ],
        state: 'submitted',
        title: 'Proef',
      },
      overrideAccess: true,
    })
  }
  if (state.startsWith('binned')) {
    await payload.update({
      id: image,
      collection: 'media',
      data: { deletedAt: new Date().toISOString() },
      overrideAccess: true,
    })
  }
}
