import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'

import { auditRows } from '../support/audit'
import { describeOnEngines } from '../support/engines'
import { fiche, useImports } from './importScene'

const BUNDLED = 'src/seed/fiches/begeleiding-ongekwalificeerde-uitstromers.txt'
const BUNDLED_KEY = 'begeleiding-ongekwalificeerde-uitstromers'
const FIXTURES = 'src/importers/fiche/fixtures'

describeOnEngines('importing fiches', (engine) => {
  const scene = useImports(engine)
  const { implementation, implementations, importText, practice, state } = scene
  const { importPaths, pathOf, write } = scene

  describe('the bundled fiche', () => {
    beforeAll(async () => {
      await importPaths([BUNDLED])
    })

    it('becomes a practice with everything that the text says', async () => {
      const doc = await practice(true, BUNDLED_KEY)
      expect(doc).toMatchObject({
        _status: 'draft',
        actions: [{ number: 8 }],
        category: { name: 'Gelijke onderwijskansen' },
        goals: [{}, { text: expect.stringContaining('Ongekwalificieerde') }],
        policyDomains: [{ name: 'Gelijke onderwijskansen' }, { name: 'Tewerkstelling' }],
        slug: 'begeleiding-ongekwalificeerde-uitstromers',
        source: { imageFilename: 'Begeleiding ongekwalificeerde uitstromers.jpg' },
        targetGroups: [{}, {}],
      })
      expect(JSON.stringify(doc.description)).toContain('onder actie 8')
    })

    it('is one row of the audit log, beside those of its documents', async () => {
      const rows = (await auditRows(scene.app().payload)).filter(({ action }) =>
        action.startsWith('import.'),
      )
      expect(rows).toHaveLength(1)
      expect(rows[0]).toMatchObject({
        action: 'import.file',
        details: { file: `${BUNDLED_KEY}.txt`, implementations: 5 },
        entityId: (await practice(true, BUNDLED_KEY)).id,
        to: 'created',
      })
    })

    it('has five implementations in the order of the source', async () => {
      const all = await implementations(true, BUNDLED_KEY)
      const found = all.map(({ city, projectName, source }) => [
        (city as { name: string }).name,
        projectName ?? null,
        source?.cityName,
      ])
      expect(found).toEqual([
        ['Antwerpen', 'A’REA UP', 'Antwerpen'],
        ['Maasmechelen', null, 'Maasmechelen'],
        ['Mechelen', 'NETSTERK', 'Mechelen'],
        ['Sint-Niklaas', null, 'Sint- Niklaas'],
        ['Gent', 'Operatie Geslaagd', 'Gent'],
      ])
    })

    it('is left alone by a second time: no version, no new time', async () => {
      const before = await state()
      const { length } = await auditRows(scene.app().payload)

      const report = await importPaths([BUNDLED])

      expect(report.summary).toMatchObject({ created: 0, unchanged: 1, updated: 0 })
      expect(await state()).toEqual(before)
      expect(await auditRows(scene.app().payload)).toHaveLength(length)
    })

    it('is published by a later --publish, once', async () => {
      const report = await importPaths([BUNDLED], { publish: true })
      expect(report.files[0]).toMatchObject({
        practice: { status: 'published' },
        status: 'updated',
      })
      expect((await practice(false, BUNDLED_KEY))._status).toBe('published')
      const live = (await implementations(false, BUNDLED_KEY)).map(({ _status }) => _status)
      expect(live).toEqual(Array(5).fill('published'))

      const before = await state()
      await importPaths([BUNDLED], { publish: true })
      expect(await state()).toEqual(before)
    })

    it('gives GraphQL the same order as REST', async () => {
      const names = (docs: { projectName?: string | null }[]) =>
        docs.map(({ projectName }) => projectName ?? null)
      const rest = await scene
        .app()
        .rest.get('/api/practices?where[slug][equals]=begeleiding-ongekwalificeerde-uitstromers')
      const graphql = await scene
        .app()
        .rest.graphql('{ Practices { docs { implementations { docs { projectName } } } } }')

      const order = ['A’REA UP', null, 'NETSTERK', null, 'Operatie Geslaagd']
      expect(names(rest.body.docs[0].implementations.docs)).toEqual(order)
      expect(names(graphql.body.data.Practices.docs[0].implementations.docs)).toEqual(order)
    })
  })

  describe('what is not known', () => {
    it('keeps the text of an unknown city as a draft without a city, and names its line', async () => {
      const report = await importText(
        fiche({ places: 'Wieze\n\n • Tekst van Wieze.\n\nGent\n\n • Tekst van Gent.' }),
        { publish: true },
      )

      expect(report.warnings).toEqual([
        { code: 'unknown_city', line: 13, message: expect.stringContaining('‘Wieze’') },
      ])
      expect(report.implementations.map(({ city, published }) => [city, published])).toEqual([
        [null, false],
        ['Gent', true],
      ])
      const wieze = await implementation('Wieze')
      expect(wieze.city ?? null).toBeNull()
      expect(JSON.stringify(wieze.description)).toContain('Tekst van Wieze.')
    })

    it('resolves a former name and keeps it as typed', async () => {
      await importText(fiche({ places: 'BILZEN\n\n • Tekst.' }))

      expect(await implementation('BILZEN')).toMatchObject({ city: { name: 'Bilzen-Hoeselt' } })
    })

    it('adds an unknown category as a draft of the taxonomy, once for all files', async () => {
      await write(fiche({ category: 'Taal en  meer' }))
      await write(fiche({ category: 'TAAL EN MEER' }), `${scene.name()}-bis`)

      const report = await importPaths([pathOf(), pathOf(`${scene.name()}-bis`)])

      expect(report.files.map(({ warnings }) => warnings.map(({ code }) => code))).toEqual([
        ['unknown_category'],
        [],
      ])
      const { docs } = await scene.app().payload.find({
        collection: 'categories',
        draft: true,
        overrideAccess: true,
        where: { slug: { equals: 'taal-en-meer' } },
      })
      expect(docs).toMatchObject([{ _status: 'draft', name: 'Taal en meer' }])
      expect((await practice()).category).toMatchObject({ id: docs[0]?.id })
    })

    it('reports an action that no programme has, and keeps the sentence', async () => {
      const report = await importText(fiche({ text: 'Dit valt onder actie 77.' }))

      expect(report.warnings).toMatchObject([{ code: 'unknown_action', line: 9 }])
      expect(JSON.stringify((await practice()).description)).toContain('actie 77')
    })

    it('refuses the file with --strict, with nothing written for it', async () => {
      const before = await state()

      const report = await importText(
        fiche({ category: 'Iets nieuws', places: 'Wieze\n\n • Tekst.' }),
        { strict: true },
      )

      expect(report).toMatchObject({ error: { code: 'strict' }, status: 'failed' })
      expect(report.warnings.map(({ code }) => code)).toEqual(['unknown_category', 'unknown_city'])
      expect(await state()).toEqual(before)
    })
  })

  describe('a rehearsal', () => {
    it('reports what would happen and writes nothing', async () => {
      await write(fiche({ category: 'Alleen een proef' }))
      const before = await state()

      const rehearsal = await importPaths([pathOf()], { dryRun: true, publish: true })
      expect(await state()).toEqual(before)
      const real = await importPaths([pathOf()], { publish: true })

      const told = ({ files }: typeof real) =>
        files.map(({ implementations: all, practice: own, status, warnings }) => ({
          all: all.map(({ id: _id, ...rest }) => rest),
          own: own && { slug: own.slug, status: own.status },
          status,
          warnings,
        }))
      expect(told(rehearsal)).toEqual(told(real))
      expect(rehearsal.summary).toEqual(real.summary)
    })
  })

  describe('a file that cannot be imported', () => {
    it('leaves the others alone, and each says what is wrong', async () => {
      const inFolder = path.join(scene.folder(), scene.name())
      await mkdir(inFolder)
      await write(fiche())
      await writeFile(path.join(inFolder, 'leeg.txt'), ' \n')
      await writeFile(path.join(inFolder, 'geen fiche.txt'), 'Zomaar een tekst.')
      await writeFile(path.join(inFolder, 'foto van iets.txt'), Buffer.from([0x89, 0x50, 0, 1]))

      const report = await importPaths([inFolder, path.join(inFolder, 'weg.txt'), pathOf()])

      expect(report.files.map(({ error, status }) => error?.code ?? status)).toEqual([
        'binary',
        'not_a_fiche',
        'empty',
        'not_found',
        'created',
      ])
      expect(report.summary).toMatchObject({ created: 1, failed: 4 })
    })

    it('is all or nothing: a category that was added for it goes too', async () => {
      const before = await state()
      const long = 'x'.repeat(600)

      const report = await importText(
        `Inleiding.\n\nCategorie\n\nNooit gezien\n\nDoelen\n\n • ${long}\n`,
        { publish: true },
      )

      expect(report.status).toBe('failed')
      expect(await state()).toEqual(before)
    })

    it('is one of two with the same title', async () => {
      await mkdir(path.join(scene.folder(), scene.name()))
      await write(fiche())
      await write(fiche(), `${scene.name()}/${scene.name()}`)

      const report = await importPaths([pathOf(), pathOf(`${scene.name()}/${scene.name()}`)])

      expect(report.files.map(({ error, status }) => error?.code ?? status)).toEqual([
        'created',
        'same_title',
      ])
    })

    it('is a title for more than one fiche', async () => {
      await write(fiche())
      await write(fiche(), `${scene.name()}-b`)

      await expect(
        importPaths([pathOf(), pathOf(`${scene.name()}-b`)], { title: 'Een titel' }),
      ).rejects.toThrow('één fiche')
    })
  })

  it('takes the title that is given, and says that the file has another', async () => {
    const report = await importText(fiche(), { title: 'Een eigen titel' })

    expect(report).toMatchObject({ title: 'Een eigen titel', titleOrigin: 'option' })
    expect(report.warnings).toMatchObject([{ code: 'title_mismatch' }])
  })

  it.each(['crlf-bom', 'windows-1252', 'lokaal-actieplan-polarisatie', 'meer-uitvoeringen'])(
    'reads %s, and finds it unchanged the next time',
    async (fixture) => {
      const paths = [path.join(FIXTURES, `${fixture}.txt`)]
      const title = `Over ${scene.name()}`

      expect((await importPaths(paths, { title })).summary.created).toBe(1)
      expect((await importPaths(paths, { title })).summary.unchanged).toBe(1)
    },
  )

  it('keeps closing lines that the site does not have', async () => {
    const own = 'Staat jouw praktijk nog niet in de databank? Vul dan een andere fiche in.'
    await importText(`${fiche()}\nBeleidsdomeinen\n\n • Tewerkstelling\n\n${own}\n`)

    expect((await practice()).source?.footer).toBe(own)
  })
})
