import { readFile, writeFile } from 'node:fs/promises'

import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'

import { exportFiches } from '../../src/importers/fiche/exportFiches'
import { normaliseWhitespace } from '../../src/importers/fiche/normalise'
import { parseFiche } from '../../src/importers/fiche/parse'
import { renderFiche } from '../../src/importers/fiche/render'
import { arbitraryFiche } from '../../src/importers/fiche/support/arbitraryFiche'
import type { Fiche, FicheTerm } from '../../src/importers/fiche/types'
import { richText } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { fiche, useImports } from './importScene'

const BUNDLED = 'src/seed/fiches/begeleiding-ongekwalificeerde-uitstromers.txt'
const SLUG = 'begeleiding-ongekwalificeerde-uitstromers'
const RUNS = 8

const uniqueTerms = (terms: FicheTerm[]): FicheTerm[] => {
  const keys = terms.map(({ text }) => text.toLowerCase())
  return terms.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

/** What the website itself always does, and one spelling for each term of the taxonomy. */
const asPublished = (random: Fiche): Fiche => ({
  ...random,
  categories: [{ text: 'Sociale cohesie' }],
  hasProviderLabel: random.imageFilename !== undefined,
  policyDomains: uniqueTerms(random.policyDomains).filter(
    ({ text }) => text !== text.toUpperCase() && text.length < 80,
  ),
})

describeOnEngines('exporting fiches', (engine) => {
  const scene = useImports(engine)
  const { editImplementation, editPractice, importPaths, importText } = scene
  const exported = async (options: Parameters<typeof exportFiches>[1]): Promise<string> => {
    const [first] = await exportFiches(scene.app().payload, options)
    return first?.text ?? ''
  }

  it('gives the bundled fiche back, but for white space', async () => {
    await importPaths([BUNDLED], { publish: true })

    const text = await exported({ slug: SLUG })

    expect(normaliseWhitespace(text)).toBe(normaliseWhitespace(await readFile(BUNDLED, 'utf8')))
  })

  it('gives any fiche back, but for white space', async () => {
    let count = 0
    await fc.assert(
      fc.asyncProperty(arbitraryFiche({ isWild: false }), async (random) => {
        count += 1
        const text = renderFiche(asPublished(random))
        const key = `proef-${'abcdefghijklmnopqrstuvwxyz'[count % 26] ?? ''}-van-het-heen-en-weer`
        await writeFile(scene.pathOf(key), text)
        const [report] = (await importPaths([scene.pathOf(key)], { title: `Proef ${count}` })).files
        expect(report?.status).toBe('created')

        const back = await exported({ draft: true, slug: report?.practice?.slug })

        expect(normaliseWhitespace(back)).toBe(normaliseWhitespace(text))
      }),
      { numRuns: RUNS },
    )
  })

  it('keeps the layout of project names and repeated city headings', async () => {
    const places =
      'Gent\n\n • Samen Sterk: Een eerste stap.\n  - Een punt.\n\n' +
      'Gent\n\n • Tweede Kans\n\n  Een tweede stap.\n'
    const text = fiche({ places })
    await importText(text, { publish: true })

    expect(normaliseWhitespace(await exported({ slug: scene.name() }))).toContain(
      normaliseWhitespace(places).trim(),
    )
  })

  it('shows a visitor nothing of a draft, unless it is asked for', async () => {
    await importText(fiche(), { publish: true })
    await editPractice({ summary: 'Nog een concept.' })
    await editImplementation('Gent', { description: richText('Ook een concept.') })
    const slug = scene.name()

    expect(await exported({ slug })).not.toContain('concept')
    expect(await exported({ draft: true, slug })).toMatch(/Nog een concept\.[^]*Ook een concept\./)
  })

  it('keeps a text of an unknown city under the name as typed', async () => {
    await importText(fiche({ places: 'Wieze\n\n • Tekst van Wieze.' }))

    expect(await exported({ draft: true, slug: scene.name() })).toMatch(
      /Wieze\s+• Tekst van Wieze\./,
    )
  })

  it('writes the name of another city that somebody chose', async () => {
    await importText(fiche({ places: 'Gent\n\n • Tekst.' }))
    const { docs } = await scene.app().payload.find({
      collection: 'cities',
      overrideAccess: true,
      where: { name: { equals: 'Aalst' } },
    })
    await editImplementation('Gent', { city: docs[0]?.id })

    expect(await exported({ draft: true, slug: scene.name() })).toMatch(/Aalst\s+• Tekst\./)
  })

  it('closes with the lines of the site as they are now, and with those of a fiche of its own', async () => {
    await importPaths([BUNDLED])
    await scene.app().payload.updateGlobal({
      slug: 'site-settings',
      data: { contactText: 'Mail vragen over deze databank naar info@voorbeeld.example.' },
      overrideAccess: true,
    })
    await importText(fiche())

    expect(await exported({ draft: true, slug: SLUG })).toContain('info@voorbeeld.example')
    expect(await exported({ draft: true, slug: scene.name() })).not.toContain('databank')
  })

  it('says what a reader of the text will not find back', async () => {
    await importText(fiche())
    await editPractice({ summary: '- geen opsomming' })

    const [one] = await exportFiches(scene.app().payload, { draft: true, slug: scene.name() })

    expect(one?.warnings).toEqual([expect.stringContaining('- geen opsomming')])
    expect(parseFiche(one?.text ?? '').ok).toBe(true)
  })

  describe('is refused', () => {
    it('for a practice that does not exist', async () => {
      await expect(exported({ slug: 'bestaat-niet' })).rejects.toThrow('Er is geen praktijk')
    })

    it('for one that is not published', async () => {
      await importText(fiche())

      await expect(exported({ slug: scene.name() })).rejects.toThrow('niet gepubliceerd')
    })
  })
})
