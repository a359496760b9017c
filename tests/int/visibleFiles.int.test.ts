import { beforeAll, expect, it } from '@jest/globals'
import sharp from 'sharp'

import type { Implementation, Media, Practice } from '../../src/payload-types'
import { makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('files for visitors', (engine) => {
  const app = engine.useApp()
  let moderator: RestClient
  let admin: RestClient

  const upload = async (): Promise<Media> => {
    const content = await sharp({
      create: { background: 'green', channels: 3, height: 40, width: 40 },
    })
      .png()
      .toBuffer()
    const data = { alt: 'Een groen vlak als voorbeeld', licence: 'cc0' }
    const file = { content, data, name: 'vlak.png', type: 'image/png' }
    return (await moderator.upload('/api/media', file)).body.doc
  }
  const isVisible = async ({ id, url }: Media): Promise<boolean> => {
    const document = (await app().rest.get(`/api/media/${id}`)).status === 200
    const file = (await app().rest.get(String(url))).status === 200
    expect(file).toBe(document)
    return document
  }
  const change = async (
    collection: 'implementations' | 'practices',
    { id }: { id: string },
    data: Partial<Implementation & Practice>,
    query = '?trash=true',
  ): Promise<void> => {
    const answer = await moderator.patch(`/api/${collection}/${id}${query}`, data)
    expect(answer.status).toBe(200)
  }

  beforeAll(async () => {
    moderator = (await makePerson(app(), 'moderator')).client
    admin = (await makePerson(app(), 'admin')).client
  })

  it('follow the practice that shows them', async () => {
    const [image, other] = [await upload(), await upload()]
    expect(await isVisible(image)).toBe(false)
    const practice = await makePractice(app().payload, { _status: 'draft', image: image.id })
    expect(await isVisible(image)).toBe(false)
    await change('practices', practice, { _status: 'published' })
    expect(await isVisible(image)).toBe(true)

    await change('practices', practice, { image: other.id }, '?draft=true')
    expect([await isVisible(image), await isVisible(other)]).toEqual([true, false])
    await change('practices', practice, { _status: 'published', image: other.id })
    expect([await isVisible(image), await isVisible(other)]).toEqual([false, true])

    await change('practices', practice, { deletedAt: new Date().toISOString() })
    expect(await isVisible(other)).toBe(false)
    await change('practices', practice, { deletedAt: null })
    expect(await isVisible(other)).toBe(true)
    await change('practices', practice, { _status: 'draft' })
    expect(await isVisible(other)).toBe(false)
  })

  it('follow an implementation, and the practice above it', async () => {
    const image = await upload()
    const practice = await makePractice(app().payload)
    const entry = await makeImplementation(app().payload, {
      images: [image.id],
      practice: practice.id,
    })
    expect(await isVisible(image)).toBe(true)
    await change('practices', practice, { _status: 'draft' })
    expect(await isVisible(image)).toBe(false)
    await change('practices', practice, { _status: 'published' })
    expect(await isVisible(image)).toBe(true)
    await change('implementations', entry, { images: [] })
    expect(await isVisible(image)).toBe(false)
  })

  it('stay visible while something else shows them', async () => {
    const image = await upload()
    const [first, second] = [
      await makePractice(app().payload, { image: image.id }),
      await makePractice(app().payload, { image: image.id }),
    ]
    await change('practices', first, { _status: 'draft' })
    expect(await isVisible(image)).toBe(true)
    expect(
      (await admin.delete(`/api/practices/${second.id}?select[title]=true&reason=test`)).status,
    ).toBe(200)
    expect(await isVisible(image)).toBe(false)
  })

  it('cannot be opened over the API', async () => {
    const image = await upload()
    await admin.patch(`/api/media/${image.id}`, { isPublic: true })
    expect(await isVisible(image)).toBe(false)
  })

  it('are left as they were when the write is rolled back', async () => {
    const image = await upload()
    const practice = await makePractice(app().payload, { _status: 'draft', image: image.id })
    const { collections } = app().payload
    const { afterChange } = collections.practices.config.hooks
    const fail = () => {
      throw new Error('the disk is full')
    }
    afterChange.push(fail)
    try {
      const path = `/api/practices/${practice.id}`
      expect((await moderator.patch(path, { _status: 'published' })).status).toBe(500)
    } finally {
      afterChange.splice(afterChange.indexOf(fail), 1)
    }
    expect(await isVisible(image)).toBe(false)
  })
})
