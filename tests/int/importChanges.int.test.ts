import { describe, expect, it } from '@jest/globals'

import { richText } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { fiche, useImports } from './importScene'

describeOnEngines('importing a fiche again', (engine) => {
  const scene = useImports(engine)
  const {
    editImplementation,
    editPractice,
    implementation,
    implementations,
    importText,
    practice,
    state,
  } = scene

  const bySlug = async (slug: string) => {
    const { docs } = await scene.app().payload.find({
      collection: 'practices',
      draft: true,
      overrideAccess: true,
      where: { slug: { equals: slug } },
    })
    return docs
  }

  describe('a changed file', () => {
    it('updates what nobody edited, and leaves the rest of the practice alone', async () => {
      await importText(fiche())
      const mechelen = await implementation('Mechelen')
      await editImplementation('Gent', { phase: 'lopend' })

      const report = await importText(
        fiche({
          lead: 'Een nieuwe inleiding.',
          places: 'Gent\n\n • Nieuwe tekst.\n\nMechelen\n\n • Tekst van Mechelen.',
        }),
      )

      expect(report.status).toBe('updated')
      expect(report.implementations.map(({ status }) => status)).toEqual(['updated', 'unchanged'])
      expect((await practice()).summary).toBe('Een nieuwe inleiding.')
      const gent = await implementation('Gent')
      expect(gent.phase).toBe('lopend')
      expect(JSON.stringify(gent.description)).toContain('Nieuwe tekst.')
      expect((await implementation('Mechelen')).updatedAt).toBe(mechelen.updatedAt)
    })

    it('lands as a draft on top of what is published', async () => {
      await importText(fiche(), { publish: true })

      await importText(fiche({ lead: 'Nog niet voor iedereen.' }))

      expect((await practice(false)).summary).toBe('Een inleiding.')
      expect(await practice()).toMatchObject({
        _status: 'draft',
        summary: 'Nog niet voor iedereen.',
      })
    })

    it('is a conflict where somebody edited the practice, with nothing written', async () => {
      await importText(fiche())
      await editPractice({ summary: 'Met de hand.' })
      const before = await state()

      const report = await importText(
        fiche({ lead: 'Uit het bestand.', places: 'Gent\n\n • Ook nieuw.' }),
      )

      expect(report).toMatchObject({ error: { code: 'conflict' }, status: 'conflict' })
      expect(await state()).toEqual(before)
    })

    it('is a conflict where somebody edited an implementation, in a draft on what is published', async () => {
      await importText(fiche(), { publish: true })
      await editImplementation('Gent', { description: richText('Met de hand.') })
      const before = await state()

      const report = await importText(
        fiche({ lead: 'Nieuw.', places: 'Gent\n\n • Uit het bestand.' }),
        { publish: true },
      )

      expect(report.error).toMatchObject({
        code: 'conflict',
        message: expect.stringContaining('Gent'),
      })
      expect(await state()).toEqual(before)
    })

    it('overwrites no edit elsewhere: the text of one city may change beside an edited one', async () => {
      await importText(fiche())
      await editImplementation('Gent', { description: richText('Met de hand.') })

      const report = await importText(
        fiche({ places: 'Gent\n\n • Tekst van Gent.\n\nMechelen\n\n • Nieuw.' }),
      )

      expect(report.status).toBe('updated')
      expect(JSON.stringify((await implementation('Gent')).description)).toContain('Met de hand.')
      expect(JSON.stringify((await implementation('Mechelen')).description)).toContain('Nieuw.')
    })

    it('keeps and reports an implementation that is no longer in it', async () => {
      await importText(fiche())

      const report = await importText(fiche({ places: 'Gent\n\n • Tekst van Gent.' }))

      expect(report.implementations.map(({ cityName, status }) => [cityName, status])).toEqual([
        ['Gent', 'unchanged'],
        ['Mechelen', 'kept'],
      ])
      expect(report.warnings).toMatchObject([{ code: 'missing_in_file' }])
      expect(await implementations()).toHaveLength(2)
    })

    it('follows a project that got another name, and adds one that is new', async () => {
      await importText(fiche({ places: 'Gent\n\n • NETSTERK\n\n  Alinea.\n  - punt' }))
      const before = await implementation('Gent')

      await importText(
        fiche({
          places: 'Aalst\n\n • Nieuw hier.\n\nGent\n\n • NETSTERK Gent\n\n  Alinea.\n  - punt',
        }),
      )

      const found = await implementations()
      expect(found.map(({ projectName }) => projectName ?? null)).toEqual([null, 'NETSTERK Gent'])
      expect(found[1]?.id).toBe(before.id)
    })

    it('keeps the city that somebody gave to a text of an unknown one', async () => {
      await importText(fiche({ places: 'Wieze\n\n • Tekst.' }))
      const { docs } = await scene.app().payload.find({
        collection: 'cities',
        overrideAccess: true,
        where: { name: { equals: 'Lebbeke' } },
      })
      await editImplementation('Wieze', { city: docs[0]?.id })

      const report = await importText(fiche({ places: 'Wieze\n\n • Andere tekst.' }))

      expect(report.implementations).toMatchObject([{ status: 'updated' }])
      const found = await implementations()
      expect(found).toMatchObject([{ city: { name: 'Lebbeke' } }])
      expect(JSON.stringify(found[0]?.description)).toContain('Andere tekst.')
    })
  })

  describe('edits after an import', () => {
    it('are no conflict for the same file', async () => {
      await importText(fiche())
      await editPractice({ summary: 'Met de hand.' })
      const before = await state()

      expect((await importText(fiche())).status).toBe('unchanged')
      expect(await state()).toEqual(before)
    })

    it('are not published by --publish', async () => {
      await importText(fiche())
      await editImplementation('Gent', { description: richText('Nog niet klaar.') })

      const report = await importText(fiche(), { publish: true })

      expect(report.warnings).toMatchObject([{ code: 'edited_not_published' }])
      expect(report.implementations.map(({ published }) => published)).toEqual([false, true])
    })

    it('to other fields in a draft on what is published stay a draft', async () => {
      await importText(fiche(), { publish: true })
      await editImplementation('Gent', { phase: 'stopgezet' })

      const same = await importText(fiche(), { publish: true })
      const changed = await importText(
        fiche({ places: 'Gent\n\n • Nieuwe tekst.\n\nMechelen\n\n • Tekst van Mechelen.' }),
        { publish: true },
      )

      expect(same.warnings).toMatchObject([{ code: 'edited_not_published' }])
      expect(changed.warnings).toMatchObject([{ code: 'edited_not_published' }])
      const [live] = await implementations(false)
      expect(live?.phase ?? null).toBeNull()
      expect(JSON.stringify(live?.description)).toContain('Tekst van Gent.')
    })
  })

  describe('what exists already', () => {
    it('is a conflict when it was made by hand under the same address', async () => {
      await scene.app().payload.create({
        collection: 'practices',
        data: { slug: scene.name(), title: 'Met de hand' },
        draft: true,
        overrideAccess: true,
      })

      const report = await importText(fiche())

      expect(report).toMatchObject({ error: { code: 'conflict' }, status: 'conflict' })
      expect(await bySlug(scene.name())).toMatchObject([{ title: 'Met de hand' }])
    })

    it('is refused when it is in the bin', async () => {
      await importText(fiche())
      await editPractice({ deletedAt: new Date().toISOString() })

      expect((await importText(fiche())).error).toMatchObject({ code: 'in_trash' })
    })

    it('stays in the bin when it is an implementation', async () => {
      await importText(fiche())
      const { id } = await editImplementation('Gent', { deletedAt: new Date().toISOString() })

      const report = await importText(fiche({ places: 'Gent\n\n • Nieuwe tekst.' }))

      expect(report.warnings).toMatchObject([{ code: 'in_trash' }, { code: 'missing_in_file' }])
      expect((await implementations()).map((one) => one.id)).not.toContain(id)
    })
  })
})
