import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { beforeEach, describe, expect, it } from '@jest/globals'
import sharp from 'sharp'

import { describeOnEngines } from '../support/engines'
import { DATA, jpeg, twoColours, useMedia } from './mediaScene'

describeOnEngines('media: uploads', (engine) => {
  const { app, as, files, folder, rows, stored, upload, uploaded } = useMedia(engine)

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
      const answer = await as('moderator').post('/api/media', DATA)
      await expectRefusal(answer, { code: 'file_missing' })
    })

    it('an address instead of a file', async () => {
      const url = 'https://example.test/foto.jpg'
      const answer = await as('moderator').post('/api/media', {
        ...DATA,
        filename: 'foto.jpg',
        url,
      })
      await expectRefusal(answer, { code: 'file_missing' })
    })

    it('a reference instead of a file', async () => {
      const form = new FormData()
      form.append('_payload', JSON.stringify(DATA))
      form.append('file', JSON.stringify({ clientUploadContext: {}, filename: 'foto.jpg' }))
      const { status } = await as('moderator').request('/api/media', { body: form, method: 'POST' })
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
      expect((await upload(nonsense, as('contributor'))).status).toBe(400)
    })
  })
})
