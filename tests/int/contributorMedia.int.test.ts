import { beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'

import type { Media } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { makeContributorScene, storedOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('the images of a contributor', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene

  beforeAll(async () => {
    scene = await makeContributorScene(app())
  })

  const upload = async (client: RestClient): Promise<Media> => {
    const content = await sharp({
      create: { background: 'green', channels: 3, height: 40, width: 40 },
    })
      .png()
      .toBuffer()
    const data = { alt: 'Een groen vlak als voorbeeld', city: scene.other.id, licence: 'cc0' }
    const answer = await client.upload('/api/media', {
      content,
      data,
      name: 'vlak.png',
      type: 'image/png',
    })
    expect(answer.status).toBe(201)
    return answer.body.doc
  }
  const sees = async (client: RestClient, { id, url }: Media): Promise<boolean> => {
    const document = (await client.get(`/api/media/${id}`)).status === 200
    expect((await client.get(String(url))).status === 200).toBe(document)
    return document
  }

  it('are their city’s, whatever they say', async () => {
    const image = await upload(scene.contributor)
    const stored = await storedOf(app(), 'media', image.id)
    expect(stored).toMatchObject({ city: scene.own.id })
    expect(await sees(scene.contributor, image)).toBe(true)
    expect(await sees(app().rest, image)).toBe(false)
    const path = `/api/media/${image.id}`
    const edit = {
      alt: 'Een groen vlak, anders beschreven',
      city: scene.other.id,
      isPublic: true,
      usedBy: [scene.other.id],
    }
    expect((await scene.contributor.patch(path, edit)).status).toBe(200)
    expect(await storedOf(app(), 'media', image.id)).toMatchObject({
      alt: edit.alt,
      city: scene.own.id,
      isPublic: false,
    })
    expect(
      (await scene.contributor.patch(path, { deletedAt: new Date().toISOString() })).status,
    ).toBe(200)
    const binned = await storedOf(app(), 'media', image.id)
    expect((await scene.contributor.patch(`${path}?trash=true`, { deletedAt: null })).status).toBe(
      403,
    )
    expect((await scene.contributor.delete(`${path}?trash=true`)).status).toBe(403)
    expect(await storedOf(app(), 'media', image.id)).toEqual(binned)
  })

  it('stay as they are once visitors see them', async () => {
    const image = await upload(scene.contributor)
    await makeImplementation(app().payload, {
      city: scene.own.id,
      images: [image.id],
      practice: scene.practice.id,
    })
    expect(await sees(app().rest, image)).toBe(true)
    const before = await storedOf(app(), 'media', image.id)
    for (const data of [
      { alt: 'Iets heel anders dan het was' },
      { deletedAt: new Date().toISOString() },
    ]) {
      expect((await scene.contributor.patch(`/api/media/${image.id}`, data)).status).toBe(403)
    }
    expect(await storedOf(app(), 'media', image.id)).toEqual(before)
  })

  it('are those of their own drafts too, and not those of another city’s', async () => {
    const [own, other, loose] = [
      await upload(scene.moderator),
      await upload(scene.moderator),
      await upload(scene.moderator),
    ]
    await makeImplementation(app().payload, {
      _status: 'draft',
      city: scene.own.id,
      images: [own.id],
      practice: scene.practice.id,
    })
    await makePractice(app().payload, { _status: 'draft', image: other.id, owner: scene.other.id })
    expect(await sees(scene.contributor, own)).toBe(true)
    expect(await sees(scene.contributor, other)).toBe(false)
    expect(await sees(scene.contributor, loose)).toBe(false)
    expect(await sees(scene.moderator, other)).toBe(true)
    const before = await storedOf(app(), 'media', own.id)
    for (const { id } of [own, other, loose]) {
      const answer = await scene.contributor.patch(`/api/media/${id}`, {
        alt: 'Van mij, zeg ik zelf',
      })
      expect(answer.status).toBe(403)
    }
    expect(await storedOf(app(), 'media', own.id)).toEqual(before)
    const draft = { images: [other.id], practice: scene.practice.id }
    expect((await scene.contributor.post('/api/implementations', draft)).status).toBe(400)
  })
})
