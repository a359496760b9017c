import { beforeAll, describe, expect, it } from '@jest/globals'
import { APIError } from 'payload'
import sharp from 'sharp'

import type { Media, ReviewRequest } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { storedOf } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import type { Cast, Somebody } from './review/scene'
import { draftImplementation, draftPractice, makeCast, submitAs } from './review/scene'

const CHANGES = {
  'alt text': { alt: 'Iets heel anders dan er ingediend is' },
  bin: { deletedAt: '2026-11-27T12:00:00.000Z' },
  credit: { credit: 'Iemand anders' },
  'focal point': { focalX: 10, focalY: 90 },
}

describeOnEngines('an image in what is submitted', (engine) => {
  const app = engine.useApp()
  let cast: Cast
  let bytes: Buffer

  beforeAll(async () => {
    cast = await makeCast(app())
    bytes = await sharp({ create: { background: 'teal', channels: 3, height: 40, width: 40 } })
      .png()
      .toBuffer()
  })

  const upload = async ({ client }: Somebody): Promise<Media> => {
    const data = { alt: 'Een blauwgroen vlak als voorbeeld', licence: 'cc0' }
    const file = { content: bytes, data, name: 'vlak.png', type: 'image/png' }
    return (await client.upload('/api/media', file)).body.doc
  }
  const alter = ({ client }: Somebody, { id }: Media, data: object) =>
    client.patch(`/api/media/${id}`, data)

  const submittedWith = async (image: Media): Promise<ReviewRequest> => {
    const practice = await makePractice(app().payload)
    const entry = await draftImplementation(app(), cast, {
      images: [image.id],
      practice: practice.id,
    })
    return submitAs(cast.contributor, { id: entry.id, collection: 'implementations' })
  }

  describe('keeps its city from changing it', () => {
    it.each(Object.entries(CHANGES))('its %s', async (_what, data) => {
      const image = await upload(cast.contributor)
      await submittedWith(image)
      const before = await storedOf(app(), 'media', image.id)
      const answer = await alter(cast.contributor, image, data)
      expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'in_review'])
      expect(answer.body.errors[0].message).toMatch(
        /^Deze afbeelding hoort bij een tekst die op \d+ \S+ 20\d\d is ingediend door Test contributor en wacht op VVSG/,
      )
      expect(await storedOf(app(), 'media', image.id)).toEqual(before)
    })

    it('by any door', async () => {
      const image = await upload(cast.contributor)
      await submittedWith(image)
      const before = await storedOf(app(), 'media', image.id)
      const data = CHANGES['alt text']
      const { client, id: userId } = cast.contributor

      const { body } = await client.graphql(
        `mutation ($data: mutationMediaUpdateInput!) { updateMedia(id: "${image.id}", data: $data) { id } }`,
        { data },
      )
      expect(body.errors[0].extensions.code).toBe('in_review')

      const user = await app().payload.findByID({
        id: userId,
        collection: 'users',
        depth: 0,
        overrideAccess: true,
      })
      const local = app()
        .payload.update({
          id: image.id,
          collection: 'media',
          data,
          overrideAccess: false,
          user: { ...user, collection: 'users' },
        })
        .catch((error: unknown) => error)
      expect(await local).toBeInstanceOf(APIError)

      const form = new FormData()
      form.append('_payload', JSON.stringify(data))
      form.append('file', new Blob([Uint8Array.from(bytes)]), 'andere.png')
      const path = `/api/media/${image.id}`
      const replaced = await client.request(path, { body: form, method: 'PATCH' })
      expect(replaced.status).toBe(409)
      expect((await client.patch(`${path}?trash=true`, data)).status).toBe(409)
      const many = await client.patch(`/api/media?where[id][equals]=${image.id}`, data)
      expect(many.status).toBe(403)
      expect((await client.delete(path)).status).toBe(403)
      expect(await storedOf(app(), 'media', image.id)).toEqual(before)
    })

    it('says with whom it is, and that it cannot be saved, as the form asks', async () => {
      const image = await upload(cast.contributor)
      const mayUpdate = async () =>
        (await cast.contributor.client.post(`/api/media/access/${image.id}`)).body.update
      expect(await mayUpdate()).toMatchObject({ permission: true })
      const review = await submittedWith(image)
      await cast.moderator.client.post(`/api/review-requests/${review.id}/claim`)
      const answer = await alter(cast.contributor, image, CHANGES['alt text'])
      expect(answer.body.errors[0].message).toMatch(/in behandeling is bij Test moderator \(VVSG\)/)
      expect(await mayUpdate()).toBeUndefined()
    })

    it('as the image of a practice', async () => {
      const image = await upload(cast.contributor)
      const practice = await draftPractice(app(), cast, { image: image.id })
      await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
      expect((await alter(cast.contributor, image, CHANGES.credit)).status).toBe(409)
    })

    it('in another city’s text, without saying whose', async () => {
      const image = await upload(cast.contributor)
      const entry = await draftImplementation(app(), cast, {
        city: (
          await app().payload.findByID({
            id: cast.other.id,
            collection: 'users',
            depth: 0,
            overrideAccess: true,
          })
        ).city as string,
        images: [image.id],
        practice: (await makePractice(app().payload)).id,
      })
      await submitAs(cast.other, { id: entry.id, collection: 'implementations' })
      const answer = await alter(cast.contributor, image, CHANGES.credit)
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0].message).not.toMatch(/Test/)
    })
  })

  it('is what the pinned version shows, not what was saved since', async () => {
    const [pinned, later] = [await upload(cast.contributor), await upload(cast.contributor)]
    const review = await submittedWith(pinned)
    const id = review.documents?.[0]?.entityId
    await cast.moderator.client.patch(`/api/implementations/${id}?draft=true`, {
      images: [later.id],
    })
    expect((await alter(cast.contributor, pinned, CHANGES.credit)).status).toBe(409)
    expect((await alter(cast.contributor, later, CHANGES.credit)).status).toBe(200)
  })

  it('may be changed by VVSG, and not by another city', async () => {
    const image = await upload(cast.contributor)
    await submittedWith(image)
    expect((await alter(cast.other, image, CHANGES.credit)).status).toBe(403)
    expect((await alter(cast.moderator, image, CHANGES['alt text'])).status).toBe(200)
  })

  it('is not removed for good by anybody, not even when a later draft is without it', async () => {
    const image = await upload(cast.contributor)
    const { id } = await makeImplementation(app().payload, {
      city: cast.city.id,
      practice: (await makePractice(app().payload)).id,
    })
    const entry = `/api/implementations/${id}?draft=true`
    await cast.contributor.client.patch(entry, { images: [image.id] })
    const review = await submitAs(cast.contributor, { id, collection: 'implementations' })
    await cast.moderator.client.patch(entry, { images: [] })
    const remove = () => cast.admin.client.delete(`/api/media/${image.id}?reason=proef`)
    const answer = await remove()
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'in_review'])
    expect((await app().rest.get(String(image.url))).status).toBe(404)
    expect((await cast.admin.client.get(String(image.url))).status).toBe(200)
    await cast.contributor.client.post(`/api/review-requests/${review.id}/withdraw`)
    expect((await remove()).status).toBe(200)
  })

  it('is its city’s again when it is sent back or withdrawn', async () => {
    const image = await upload(cast.contributor)
    const review = await submittedWith(image)
    const path = `/api/review-requests/${review.id}`
    expect((await alter(cast.contributor, image, CHANGES.credit)).status).toBe(409)
    await cast.moderator.client.post(`${path}/claim`)
    const back = await cast.moderator.client.post(`${path}/request-changes`, {
      remarks: [{ text: 'Een andere foto graag.' }],
    })
    expect(back.status).toBe(200)
    expect((await alter(cast.contributor, image, CHANGES.credit)).status).toBe(200)
    expect((await cast.contributor.client.post(`${path}/withdraw`)).status).toBe(200)
    expect((await alter(cast.contributor, image, CHANGES['alt text'])).status).toBe(200)
  })
})

describeOnEngines('an image of a published text that is hidden for now', (engine) => {
  const app = engine.useApp()

  it('stays as it was read: it comes back with its practice', async () => {
    const cast = await makeCast(app())
    const bytes = await sharp({ create: { background: 'teal', channels: 3, height: 9, width: 9 } })
      .png()
      .toBuffer()
    const { body } = await cast.contributor.client.upload('/api/media', {
      content: bytes,
      data: { alt: 'Een blauwgroen vlak als voorbeeld', licence: 'cc0' },
      name: 'vlak.png',
      type: 'image/png',
    })
    const image = body.doc as Media
    const practice = await makePractice(app().payload)
    await makeImplementation(app().payload, {
      city: cast.city.id,
      images: [image.id],
      practice: practice.id,
    })
    await cast.moderator.client.patch(`/api/practices/${practice.id}`, { _status: 'draft' })
    const before = await storedOf(app(), 'media', image.id)
    expect(before).toMatchObject({ isPublic: false })
    for (const data of Object.values(CHANGES)) {
      const answer = await cast.contributor.client.patch(`/api/media/${image.id}`, data)
      expect(answer.status).toBe(403)
    }
    expect(await storedOf(app(), 'media', image.id)).toEqual(before)
  })
})
