import { beforeAll, describe, expect, it } from '@jest/globals'

import { makePerson } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('a write that is badly put', (engine) => {
  const app = engine.useApp()
  let admin: RestClient

  beforeAll(async () => {
    admin = (await makePerson(app(), 'admin')).client
  })

  describe('without a document', () => {
    const form = () => {
      const data = new FormData()
      data.append('title', 'Zo niet')
      return data
    }
    const send = (collection: string, body?: BodyInit, type?: string) =>
      admin.request(`/api/${collection}`, {
        method: 'POST',
        ...(body !== undefined && { body }),
        ...(type && { headers: { 'content-type': type } }),
      })

    it.each(['practices', 'implementations', 'cities', 'users', 'media'])(
      'names what %s need',
      async (collection) => {
        for (const answer of [await send(collection), await send(collection, form())]) {
          expect(answer.status).toBe(400)
          expect(answer.body.errors[0].code).toMatch(/^(validation_failed|file_missing)$/)
        }
      },
    )

    it('is refused when it is a form of another kind', async () => {
      const type = 'application/x-www-form-urlencoded'
      const { body, status } = await send('practices', 'title=Zo+niet', type)
      expect(status).toBe(415)
      expect(body.errors[0].code).toBe('unsupported_media_type')
    })

    it('leaves the settings as they are', async () => {
      const { status } = await send('globals/site-settings', form())
      expect(status).toBe(200)
    })
  })
})
