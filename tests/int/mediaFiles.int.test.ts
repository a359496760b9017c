import { readFile, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { describe, expect, it, jest } from '@jest/globals'

import { removeOrphans } from '../../hooks/media/removeOrphans'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import { describeOnEngines } from '../support/engines'
import { DATA, jpeg, twoColours, useMedia } from './mediaScene'

describeOnEngines('media: files', (engine) => {
  const { app, as, colourOf, files, folder, publish, stored, upload, uploaded } = useMedia(engine)

  describe('an image that is there', () => {
    it('keeps its file when another is sent for it', async () => {
      const doc = await uploaded()
      const before = await files()
      const form = new FormData()
      form.append('file', new Blob([await twoColours().png().toBuffer()]), 'andere.png')
      const { body, status } = await as('moderator').request(`/api/media/${doc.id}`, {
        body: form,
        method: 'PATCH',
      })
      expect(status).toBe(400)
      expect(body.errors[0]).toMatchObject({ code: 'file_replaced' })
      expect(body.errors[0].message).toMatch(/Laad een nieuwe afbeelding op/)
      expect(await files()).toEqual(before)
    })

    it('keeps what the product knows of its file when its text changes', async () => {
      const doc = await uploaded()
      const before = await stored(doc.id)
      const { status } = await as('moderator').patch(`/api/media/${doc.id}`, {
        alt: 'Een nieuwe beschrijving',
        filename: 'gekozen.jpg',
        filesize: 1,
        isPublic: true,
        mimeType: 'text/html',
        sizes: { klein: { filename: 'gekozen.webp' } },
        thumbnailURL: 'https://example.test/spoor.gif',
        width: 1,
      })
      expect(status).toBe(200)
      const after = await stored(doc.id)
      expect(after).toEqual({
        ...before,
        alt: 'Een nieuwe beschrijving',
        // Payload computes it on reading and stores what it read; nobody reads the row's.
        thumbnailURL: doc.thumbnailURL,
        updatedAt: after.updatedAt,
      })
    })

    it('takes no path for a name, and says so in the reader’s language', async () => {
      const doc = await uploaded()
      const before = await stored(doc.id)
      const data = { alt: 'Een nieuwe beschrijving', filename: '../../package.json' }
      const { body, status } = await as('moderator').patch(`/api/media/${doc.id}`, data)
      expect([status, body.errors[0].message]).toEqual([400, 'De vraag is niet geldig.'])
      expect(await stored(doc.id)).toEqual(before)
    })

    it('is cut anew around its focal point, under another name', async () => {
      const doc = await uploaded()
      const original = await readFile(join(folder(), doc.filename))
      const { body, status } = await as('moderator').patch(`/api/media/${doc.id}`, {
        focalX: 90,
        focalY: 0,
      })
      expect(status).toBe(200)
      expect(body.doc).toMatchObject({ filename: doc.filename, focalX: 90, focalY: 0 })
      expect(body.doc.sizes.klein.filename).not.toBe(doc.sizes.klein.filename)
      expect(body.doc.sizes.middel).toEqual(doc.sizes.middel)
      expect(await colourOf(body.doc.sizes.klein.filename)).toBe('blue')
      expect(await readFile(join(folder(), doc.filename))).toEqual(original)

      await publish(doc.id)
      expect((await app().rest.get(body.doc.sizes.klein.url)).status).toBe(200)
      expect((await app().rest.get(doc.sizes.klein.url)).status).toBe(404)
    })

    it('is cut around the point that the admin sends with the upload', async () => {
      const form = new FormData()
      form.append('_payload', JSON.stringify(DATA))
      form.append('file', new Blob([Uint8Array.from(await jpeg())]), 'foto.jpg')
      const query = 'uploadEdits[focalPoint][x]=0&uploadEdits[focalPoint][y]=50'
      const crop = 'uploadEdits[crop][width]=1&uploadEdits[widthInPixels]=1'
      const { body } = await as('moderator').request(`/api/media?${query}&${crop}`, {
        body: form,
        method: 'POST',
      })
      expect(body.doc).toMatchObject({ focalX: 0, focalY: 50, width: 1200 })
      expect(await colourOf(body.doc.sizes.klein.filename)).toBe('red')
    })

    it('is not cut again when only its text changes', async () => {
      const doc = await uploaded()
      await as('moderator').patch(`/api/media/${doc.id}`, { focalX: 20, focalY: 50 })
      const before = await files()
      const query = 'uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=50'
      const { body } = await as('moderator').patch(`/api/media/${doc.id}?${query}`, {
        alt: 'Dezelfde uitsnede',
        focalX: 20,
        focalY: 50,
      })
      expect(body.doc).toMatchObject({ alt: 'Dezelfde uitsnede', focalX: 20 })
      expect(await files()).toEqual(before)
    })

    it('has no focal point outside itself', async () => {
      const doc = await uploaded()
      const { body, status } = await as('moderator').patch(`/api/media/${doc.id}`, { focalX: 101 })
      expect(status).toBe(400)
      expect(body.errors[0].data.errors[0].path).toBe('focalX')
    })
  })

  describe('a file', () => {
    it('is served to visitors when its document is public, and may be kept', async () => {
      const doc = await uploaded()
      await publish(doc.id)
      const { headers, status } = await app().rest.get(doc.url)
      expect(status).toBe(200)
      expect(Object.fromEntries(headers)).toMatchObject({
        'cache-control': 'public, max-age=86400, immutable',
        'content-length': String(doc.filesize),
        'content-security-policy': "default-src 'none'; sandbox",
        'content-type': 'image/jpeg',
        'cross-origin-resource-policy': 'cross-origin',
        'x-content-type-options': 'nosniff',
      })
      const etag = headers.get('etag') ?? ''
      expect((await app().rest.get(doc.url, { 'if-none-match': etag })).status).toBe(304)
      const head = await app().rest.request(doc.url, { method: 'HEAD' })
      expect([head.status, head.body]).toEqual([200, ''])
    })

    it('is hidden from visitors and other cities otherwise, and never kept for who may see it', async () => {
      const doc = await uploaded()
      for (const url of [doc.url, doc.sizes.groot.url]) {
        expect((await app().rest.get(url)).status).toBe(404)
        expect((await as('contributor').get(url)).status).toBe(404)
        const { headers, status } = await as('moderator').get(url)
        expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      }
    })

    it('is never kept for who is logged in, not even when visitors may see it', async () => {
      const doc = await uploaded()
      await publish(doc.id)
      const { headers } = await as('moderator').get(doc.url)
      expect(headers.get('cache-control')).toBe('private, no-store')
    })

    it('is closed again with its document', async () => {
      const doc = await uploaded()
      await publish(doc.id)
      await publish(doc.id, false)
      expect((await app().rest.get(doc.url)).status).toBe(404)
    })

    it('stays while its document is in the bin, for staff alone', async () => {
      const doc = await uploaded()
      await publish(doc.id)
      const binned = await as('moderator').patch(`/api/media/${doc.id}`, {
        deletedAt: new Date().toISOString(),
      })
      expect(binned.status).toBe(200)
      expect(await files()).toContain(doc.filename)
      expect((await app().rest.get(doc.url)).status).toBe(404)
      expect((await as('contributor').get(doc.url)).status).toBe(404)
      expect((await as('moderator').get(doc.url)).status).toBe(200)
    })

    it('answers 404 when it is gone from the disk', async () => {
      const doc = await uploaded()
      await unlink(join(folder(), doc.filename))
      expect((await as('moderator').get(doc.url)).status).toBe(404)
    })

    it.each([
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2fetc%2fpasswd',
      '%00',
      'onbekend.jpg',
      `${'a'.repeat(26)}.jpg`,
    ])('is never %s', async (name) => {
      expect((await as('moderator').get(`/api/media/file/${name}`)).status).toBe(404)
    })
  })

  describe('a file and its row', () => {
    it('leave each other in that order: a failed removal loses no file', async () => {
      const doc = await uploaded()
      const failing = jest
        .spyOn(app().payload.db, 'deleteOne')
        .mockRejectedValueOnce(new Error('the database is gone'))
      expect(
        (await as('admin').delete(`/api/media/${doc.id}?reason=test`)).status,
      ).toBeGreaterThanOrEqual(500)
      failing.mockRestore()
      expect((await as('moderator').get(doc.url)).status).toBe(200)
    })

    it('are gone for good together: the files follow once the row is gone', async () => {
      const { payload } = app()
      const [gone, kept] = [await uploaded(), await uploaded()]
      const namesOf = ({ filename, sizes }: typeof gone): string[] => [
        filename,
        ...Object.values<{ filename: string }>(sizes).map((size) => size.filename),
      ]
      const failing = jest
        .spyOn(payload.db, 'deleteOne')
        .mockRejectedValueOnce(new Error('the database is gone'))
      await as('admin').delete(`/api/media/${kept.id}?reason=test`)
      failing.mockRestore()
      await unlink(join(folder(), gone.sizes.groot.filename))
      const path = `/api/media/${gone.id}?reason=test&select[alt]=true`
      expect((await as('admin').delete(path)).status).toBe(200)

      await runDueJobs(payload)
      const left = await files()
      for (const name of namesOf(gone)) expect(left).not.toContain(name)
      expect(left).toEqual(expect.arrayContaining(namesOf(kept)))
      expect((await payload.count({ collection: 'payload-jobs' })).totalDocs).toBe(0)
    })

    it('are not removed for good by a moderator', async () => {
      const doc = await uploaded()
      expect((await as('moderator').delete(`/api/media/${doc.id}`)).status).toBe(403)
      expect((await stored(doc.id)).filename).toBe(doc.filename)
    })

    it('are brought together: what no row names goes, everything else stays', async () => {
      const kept = await uploaded()
      const removed = await uploaded()
      const failing = jest
        .spyOn(app().payload.db, 'create')
        .mockRejectedValueOnce(new Error('the database is gone'))
      expect((await upload()).status).toBeGreaterThanOrEqual(500)
      failing.mockRestore()
      expect((await as('admin').delete(`/api/media/${removed.id}?reason=test`)).status).toBe(200)
      const recent = await uploaded()
      await writeFile(join(folder(), 'leesmij.txt'), 'niet van ons')

      const old = new Date(Date.now() - 2 * 60 * 60 * 1000)
      const fresh = [recent.filename]
      for (const name of await files()) {
        if (!fresh.includes(name)) await utimes(join(folder(), name), old, old)
      }
      await app().payload.db.deleteOne({
        collection: 'media',
        req: {},
        where: { id: { equals: recent.id } },
      })
      await unlink(join(folder(), kept.sizes.middel.filename))

      const result = await removeOrphans({ folder: folder(), payload: app().payload })
      expect(result.missing).toContain(kept.sizes.middel.filename)
      expect(result.removed).toEqual(
        expect.arrayContaining([removed.filename, removed.sizes.klein.filename]),
      )
      const left = await files()
      expect(left).toEqual(expect.arrayContaining([kept.filename, recent.filename, 'leesmij.txt']))
      const { docs } = await app().payload.find({
        collection: 'media',
        limit: 500,
        overrideAccess: true,
        trash: true,
      })
      const originals = left.filter((name) => /^[a-z2-7]{26}\./.test(name))
      const named = docs.map(({ filename }) => filename)
      expect(originals.filter((name) => !named.includes(name))).toEqual([recent.filename])
    })
  })
})
