import { beforeAll, describe, expect, it } from '@jest/globals'

import { describeOnEngines } from '../support/engines'
import { useMedia } from './mediaScene'

const LATER = '2099-01-01T00:00:00.000Z'
const PAST = '2020-01-01T00:00:00.000Z'

/** What a client may add to a request for a file, as if it knew the file already. */
const ASKED = {
  'a known tag': (name: string) => ({ 'if-none-match': `"${name}"` }),
  'a part': () => ({ range: 'bytes=0-9' }),
  'a part beyond the end': () => ({ range: 'bytes=99999999-' }),
  'a time to come': () => ({ 'if-modified-since': new Date(LATER).toUTCString() }),
  'another tag': () => ({ 'if-match': '"anders"' }),
  'any tag': () => ({ 'if-none-match': '*' }),
  'its last bytes': () => ({ range: 'bytes=-5' }),
  nothing: () => ({}),
  'several parts': () => ({ range: 'bytes=0-1,4-5' }),
}

type Doc = { filename: string; sizes: Record<string, { filename: string }> }

describeOnEngines('media: a file that somebody may not see', (engine) => {
  const { app, as, publish, uploaded } = useMedia(engine)
  let hidden: Doc
  let binned: Doc
  let keys: Record<'expired' | 'preview' | 'published', string>

  beforeAll(async () => {
    hidden = (await uploaded()) as Doc
    const image = await uploaded()
    await publish(image.id as string)
    const path = `/api/media/${image.id}`
    await as('moderator').patch(path, { deletedAt: new Date().toISOString() })
    binned = image as Doc
    const key = async (scope: string) => {
      const data = { name: 'Een website', expiresAt: LATER, scope }
      const { body } = await as('admin').post('/api/api-clients', data)
      return { header: `api-clients API-Key ${body.doc.key}`, id: body.doc.id as string }
    }
    const [expired, preview, published] = [
      await key('preview'),
      await key('preview'),
      await key('published'),
    ]
    await as('admin').patch(`/api/api-clients/${expired.id}`, { expiresAt: PAST })
    keys = { expired: expired.header, preview: preview.header, published: published.header }
  })

  /** The original and each of its sizes. */
  const namesOf = ({ filename, sizes }: Doc): string[] => [
    filename,
    ...Object.values(sizes).map((size) => size.filename),
  ]

  describe.each(Object.entries(ASKED))('asked for with %s', (_what, headersFor) => {
    it('is not there, for a visitor, a key and another city alike', async () => {
      for (const doc of [hidden, binned]) {
        for (const name of namesOf(doc)) {
          const url = `/api/media/file/${name}`
          const headers = headersFor(name)
          for (const method of ['GET', 'HEAD']) {
            const unknown = await app().rest.request(`/api/media/file/onbekend.png`, { method })
            for (const authorization of [undefined, keys.preview, keys.published]) {
              const answer = await app().rest.request(url, {
                headers: { ...headers, ...(authorization && { authorization }) },
                method,
              })
              expect([answer.status, answer.headers.get('etag')]).toEqual([404, null])
              expect(answer.headers.get('cache-control')).toBe('no-store')
              expect(answer.body.errors?.[0]).toEqual(unknown.body.errors?.[0])
            }
            const { status } = await as('contributor').request(url, { headers, method })
            expect(status).toBe(404)
            const expired = await app().rest.request(url, {
              headers: { ...headers, authorization: keys.expired },
              method,
            })
            expect(expired.status).toBe(401)
          }
        }
      }
    })
  })
})
