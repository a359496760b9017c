import { readdir, readFile, unlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals'
import sharp from 'sharp'

import { removeOrphans } from '../../hooks/media/removeOrphans'
import { describeOnEngines } from '../support/engines'
import type { RestClient, Upload } from '../support/rest'

const DATA = { alt: 'Twee jongeren aan een tafel', licence: 'cc0' }
const ADMIN = { email: 'admin@example.test', password: 'een lange zin voor de test' }
const MODERATOR = { email: 'moderator@example.test', password: 'een andere zin voor de test' }
const CONTRIBUTOR = { email: 'medewerker@example.test', password: 'nog een zin voor de test' }

type Row = { [name: string]: unknown; filename: string; id: string }

/** Left half red, right half blue, so that a cut says where it was made. */
const twoColours = (width = 1200, height = 300) =>
  sharp({ create: { background: 'red', channels: 3, height, width } }).composite([
    {
      input: {
        create: { background: 'blue', channels: 3, height, width: Math.floor(width / 2) },
      },
      left: Math.ceil(width / 2),
      top: 0,
    },
  ])

const jpeg = () => twoColours().jpeg().toBuffer()

describeOnEngines('media', (engine) => {
  const app = engine.useApp()
  let admin: RestClient
  let moderator: RestClient
  let contributor: RestClient

  const folder = () => app().settings.mediaDir
  const files = async () => (await readdir(folder()).catch(() => [])).sort()
  const rows = async () => (await app().payload.count({ collection: 'media' })).totalDocs
  const upload = async (options: Partial<Upload> = {}, client = moderator) =>
    client.upload('/api/media', {
      content: options.content ?? (await jpeg()),
      data: DATA,
      name: 'foto.jpg',
      type: 'image/jpeg',
      ...options,
    })
  const uploaded = async (options: Partial<Upload> = {}) => {
    const { body, status } = await upload(options)
    expect(status).toBe(201)
    return body.doc
  }
  const publish = (id: string, isPublic = true) =>
    app().payload.update({ collection: 'media', data: { isPublic }, id, overrideAccess: true })
  /** The row itself: what is computed on reading would hide what is stored. */
  const stored = async (id: string) => {
    const where = { id: { equals: id } }
    const row = await app().payload.db.findOne<Row>({ collection: 'media', where })
    if (!row) throw new Error(`no media ${id}`)
    return row
  }
  const colourOf = async (filename: string) => {
    const { dominant } = await sharp(join(folder(), filename)).stats()
    return dominant.r > dominant.b ? 'red' : 'blue'
  }

  beforeAll(async () => {
    const city = await app().payload.create({
      collection: 'cities',
      data: { kind: 'gemeente', name: 'Voorbeeldstad', nis: '99999', slug: 'voorbeeldstad' },
      overrideAccess: true,
    })
    const people = [
      { ...ADMIN, name: 'Beheerder', role: 'admin' as const },
      { ...MODERATOR, name: 'Moderator', role: 'moderator' as const },
      { ...CONTRIBUTOR, city: city.id, name: 'Medewerker', role: 'contributor' as const },
    ]
    for (const data of people) {
      await app().payload.create({ collection: 'users', data, overrideAccess: true })
    }
    admin = await app().rest.as(ADMIN)
    moderator = await app().rest.as(MODERATOR)
    contributor = await app().rest.as(CONTRIBUTOR)
  })

  describe('an upload', () => {
    it.each([
      ['jpeg', 'jpg'],
      ['png', 'png'],
      ['webp', 'webp'],
      ['avif', 'avif'],
    ] as const)('keeps a %s and three sizes under random names', async (format, extension) => {
      const doc = await uploaded({
        content: await twoColours(2000, 1000).toFormat(format).toBuffer(),
        name: 'Mijn foto.txt',
        type: 'text/plain',
      })
      expect(doc).toMatchObject({
        height: 1000,
        mimeType: `image/${format}`,
        sizes: {
          groot: { height: 800, mimeType: 'image/webp', width: 1600 },
          klein: { height: 300, mimeType: 'image/webp', width: 400 },
          middel: { height: 450, mimeType: 'image/webp', width: 900 },
        },
        sourceFilename: 'Mijn foto.txt',
        width: 2000,
      })
      expect(doc.filename).toMatch(new RegExp(`^[a-z2-7]{26}\\.${extension}$`))
      const names = ['klein', 'middel', 'groot'].map((size) => doc.sizes[size].filename)
      expect(await files()).toEqual(expect.arrayContaining([doc.filename, ...names]))
    })

    it('never enlarges', async () => {
      const doc = await uploaded({ content: await twoColours(100, 80).png().toBuffer() })
      expect(doc.sizes).toMatchObject({
        groot: { height: 80, width: 100 },
        middel: { height: 80, width: 100 },
      })
      expect(doc.sizes.klein.width).toBeLessThanOrEqual(100)
    })

    it.each([
      [1, 1],
      [4000, 1],
      [1, 4000],
      [399, 301],
    ])('takes an image of %i by %i pixels', async (width, height) => {
      const content = await sharp({ create: { background: 'red', channels: 3, height, width } })
        .png()
        .toBuffer()
      const { sizes } = await uploaded({ content })
      expect(sizes.klein.url).toMatch(/^\/api\/media\/file\//)
    })

    it('leaves the place out of every file', async () => {
      const content = await twoColours()
        .jpeg()
        .withExif({ IFD3: { GPSLatitude: '51/1 3/1 0/1', GPSLatitudeRef: 'N' } })
        .toBuffer()
      const doc = await uploaded({ content })
      for (const name of [doc.filename, doc.sizes.groot.filename]) {
        const metadata = await sharp(await readFile(join(folder(), name))).metadata()
        expect(metadata.exif).toBeUndefined()
      }
    })

    it('keeps ten files of the same name apart', async () => {
      const widths = Array.from({ length: 10 }, (_, index) => 50 + index)
      const docs = await Promise.all(
        widths.map(async (width) =>
          uploaded({ content: await twoColours(width, 40).png().toBuffer() }),
        ),
      )
      for (const [index, { filename }] of docs.entries()) {
        expect((await sharp(join(folder(), filename)).metadata()).width).toBe(widths[index])
      }
    })

    it('takes a file of exactly 10 MB', async () => {
      const image = await jpeg()
      const filler = Buffer.alloc(10 * 1024 * 1024 - image.length)
      const doc = await uploaded({ content: Buffer.concat([image, filler]) })
      expect(doc.filesize).toBeLessThan(100_000)
    })

    it('stores nothing that a client says about the file', async () => {
      const doc = await uploaded({
        data: {
          ...DATA,
          filename: 'gekozen.jpg',
          filesize: 1,
          height: 1,
          isPublic: true,
          mimeType: 'text/html',
          prefix: 'elders',
          sizes: { klein: { filename: 'gekozen.webp' } },
          sourceFilename: 'gekozen.jpg',
          thumbnailURL: 'https://example.test/spoor.gif',
          url: 'https://example.test/spoor.gif',
          width: 1,
        },
      })
      const row = await stored(doc.id)
      expect(row).toMatchObject({
        height: 300,
        isPublic: false,
        mimeType: 'image/jpeg',
        width: 1200,
      })
      expect(JSON.stringify(row)).not.toMatch(/gekozen|spoor|elders/)
    })

    it('wants a description, not a file name', async () => {
      const before = await files()
      const { body, status } = await upload({ data: { ...DATA, alt: 'IMG_2041.jpg' } })
      expect(status).toBe(400)
      expect(body.errors[0].data.errors[0]).toMatchObject({
        message: expect.stringContaining('naam van een bestand'),
        path: 'alt',
      })
      expect(await files()).toEqual(before)
    })
  })

  describe('a refused upload', () => {
    let before: { files: string[]; rows: number }
    beforeEach(async () => {
      before = { files: await files(), rows: await rows() }
    })
    const expectRefusal = async (
      answer: Awaited<ReturnType<typeof upload>>,
      { code, status = 400 }: { code: string; status?: number },
    ) => {
      expect(answer.status).toBe(status)
      expect(answer.body.errors[0]).toMatchObject({ code, data: { errors: [{ path: 'file' }] } })
      expect(answer.body.errors[0].message).toMatch(/bestand|afbeelding|beelden/i)
      expect({ files: await files(), rows: await rows() }).toEqual(before)
    }

    it.each([
      ['a web page called foto.jpg', '<html><script>alert(1)</script></html>', 'foto.jpg'],
      ['an SVG called foto.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'foto.png'],
      ['an SVG', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'foto.svg'],
    ])('%s', async (_what, text, name) => {
      const answer = await upload({ content: Buffer.from(text), name, type: 'image/png' })
      await expectRefusal(answer, { code: 'file_not_an_image' })
    })

    it('a GIF', async () => {
      const answer = await upload({ content: await twoColours().gif().toBuffer() })
      await expectRefusal(answer, { code: 'file_not_an_image' })
    })

    it('half an image', async () => {
      const whole = await jpeg()
      const answer = await upload({ content: whole.subarray(0, whole.length / 2) })
      await expectRefusal(answer, { code: 'file_unreadable' })
    })

    it('an empty file', async () => {
      const answer = await upload({ content: Buffer.alloc(0) })
      await expectRefusal(answer, { code: 'file_empty' })
    })

    it('no file', async () => {
      const answer = await moderator.post('/api/media', DATA)
      await expectRefusal(answer, { code: 'file_missing' })
    })

    it('an address instead of a file', async () => {
      const url = 'https://example.test/foto.jpg'
      const answer = await moderator.post('/api/media', { ...DATA, filename: 'foto.jpg', url })
      await expectRefusal(answer, { code: 'file_missing' })
    })

    it('a reference instead of a file', async () => {
      const form = new FormData()
      form.append('_payload', JSON.stringify(DATA))
      form.append('file', JSON.stringify({ clientUploadContext: {}, filename: 'foto.jpg' }))
      const { status } = await moderator.request('/api/media', { body: form, method: 'POST' })
      expect(status).toBe(400)
      expect({ files: await files(), rows: await rows() }).toEqual(before)
    })

    it('more than 10 MB', async () => {
      const image = await jpeg()
      const content = Buffer.concat([image, Buffer.alloc(10 * 1024 * 1024 + 1 - image.length)])
      await expectRefusal(await upload({ content }), { code: 'file_too_large', status: 413 })
    })

    it('is not looked at before it is known who sends it', async () => {
      const nonsense = { content: Buffer.from('niets') }
      expect((await upload(nonsense, app().rest)).status).toBe(403)
      expect((await upload(nonsense, contributor)).status).toBe(403)
    })
  })

  describe('an image that is there', () => {
    it('keeps its file when another is sent for it', async () => {
      const doc = await uploaded()
      const before = await files()
      const form = new FormData()
      form.append('file', new Blob([await twoColours().png().toBuffer()]), 'andere.png')
      const { body, status } = await moderator.request(`/api/media/${doc.id}`, {
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
      const { status } = await moderator.patch(`/api/media/${doc.id}`, {
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

    it('is cut anew around its focal point, under another name', async () => {
      const doc = await uploaded()
      const original = await readFile(join(folder(), doc.filename))
      const { body, status } = await moderator.patch(`/api/media/${doc.id}`, {
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
      const { body } = await moderator.request(`/api/media?${query}&${crop}`, {
        body: form,
        method: 'POST',
      })
      expect(body.doc).toMatchObject({ focalX: 0, focalY: 50, width: 1200 })
      expect(await colourOf(body.doc.sizes.klein.filename)).toBe('red')
    })

    it('is not cut again when only its text changes', async () => {
      const doc = await uploaded()
      await moderator.patch(`/api/media/${doc.id}`, { focalX: 20, focalY: 50 })
      const before = await files()
      const query = 'uploadEdits[focalPoint][x]=20&uploadEdits[focalPoint][y]=50'
      const { body } = await moderator.patch(`/api/media/${doc.id}?${query}`, {
        alt: 'Dezelfde uitsnede',
        focalX: 20,
        focalY: 50,
      })
      expect(body.doc).toMatchObject({ alt: 'Dezelfde uitsnede', focalX: 20 })
      expect(await files()).toEqual(before)
    })

    it('has no focal point outside itself', async () => {
      const doc = await uploaded()
      const { body, status } = await moderator.patch(`/api/media/${doc.id}`, { focalX: 101 })
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

    it('is hidden from visitors otherwise, and never kept for who may see it', async () => {
      const doc = await uploaded()
      for (const url of [doc.url, doc.sizes.groot.url]) {
        expect((await app().rest.get(url)).status).toBe(404)
        const { headers, status } = await contributor.get(url)
        expect([status, headers.get('cache-control')]).toEqual([200, 'private, no-store'])
      }
    })

    it('is never kept for who is logged in, not even when visitors may see it', async () => {
      const doc = await uploaded()
      await publish(doc.id)
      const { headers } = await moderator.get(doc.url)
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
      const binned = await moderator.patch(`/api/media/${doc.id}`, {
        deletedAt: new Date().toISOString(),
      })
      expect(binned.status).toBe(200)
      expect(await files()).toContain(doc.filename)
      expect((await app().rest.get(doc.url)).status).toBe(404)
      expect((await contributor.get(doc.url)).status).toBe(404)
      expect((await moderator.get(doc.url)).status).toBe(200)
    })

    it('answers 404 when it is gone from the disk', async () => {
      const doc = await uploaded()
      await unlink(join(folder(), doc.filename))
      expect((await moderator.get(doc.url)).status).toBe(404)
    })

    it.each([
      '..%2f..%2fpackage.json',
      '..%5c..%5cpackage.json',
      '%2fetc%2fpasswd',
      '%00',
      'onbekend.jpg',
      `${'a'.repeat(26)}.jpg`,
    ])('is never %s', async (name) => {
      expect((await moderator.get(`/api/media/file/${name}`)).status).toBe(404)
    })
  })

  describe('a file and its row', () => {
    it('leave each other in that order: a failed removal loses no file', async () => {
      const doc = await uploaded()
      const failing = jest
        .spyOn(app().payload.db, 'deleteOne')
        .mockRejectedValueOnce(new Error('the database is gone'))
      expect((await admin.delete(`/api/media/${doc.id}`)).status).toBeGreaterThanOrEqual(500)
      failing.mockRestore()
      expect((await moderator.get(doc.url)).status).toBe(200)
    })

    it('are not removed for good by a moderator', async () => {
      const doc = await uploaded()
      expect((await moderator.delete(`/api/media/${doc.id}`)).status).toBe(403)
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
      expect((await admin.delete(`/api/media/${removed.id}`)).status).toBe(200)
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
