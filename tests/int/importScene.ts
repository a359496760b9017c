import { writeFile } from 'node:fs/promises'
import path from 'node:path'

import { afterAll, beforeAll, beforeEach } from '@jest/globals'

import type { ImportOptions } from '../../src/importers/fiche/importFiche'
import { importFiches } from '../../src/importers/fiche/importFiches'
import type { FileReport } from '../../src/importers/fiche/report'
import { seedReferenceData } from '../../src/seed/seedReferenceData'
import type { TestEngine } from '../support/engines'
import { makeTestFolder } from '../support/testFolder'

/** A short fiche; each part can be replaced. */
export const fiche = ({
  category = 'Sociale cohesie',
  lead = 'Een inleiding.',
  places = 'Gent\n\n • Tekst van Gent.\n\nMechelen\n\n • Tekst van Mechelen.',
  text = 'Een beschrijving.',
} = {}): string =>
  `${lead}\n\nCategorie\n\n${category}\n\nBeschrijving\n\n${text}\n\nDeze praktijk in\n\n${places}\n`

const NUMBERS = ['nul', 'een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen']

/**
 * Reference data, a folder, and a file name of its own for each test, which is the key of the
 * practice that comes of it.
 */
export const useImports = (engine: TestEngine) => {
  const app = engine.useApp()
  let folder: Awaited<ReturnType<typeof makeTestFolder>>
  let count = 0
  let name = ''

  beforeAll(async () => {
    folder = await makeTestFolder()
    await seedReferenceData({ payload: app().payload })
  })
  beforeEach(() => {
    count += 1
    const words = [...String(count)].map((digit) => NUMBERS[Number(digit)])
    name = `een-praktijk-${words.join('-')}`
  })
  afterAll(async () => {
    await folder.remove()
  })

  const pathOf = (base = name): string => path.join(folder.path, `${base}.txt`)
  const importPaths = (paths: string[], options: ImportOptions = {}) =>
    importFiches(app().payload, paths, options)
  const practice = async (draft = true, key = name) => {
    const { docs } = await app().payload.find({
      collection: 'practices',
      depth: 1,
      draft,
      overrideAccess: true,
      where: { 'source.key': { equals: key } },
    })
    if (!docs[0]) throw new Error(`There is no practice ${key}`)
    return docs[0]
  }
  const implementations = async (draft = true, key = name) => {
    const { docs } = await app().payload.find({
      collection: 'implementations',
      depth: 1,
      draft,
      overrideAccess: true,
      sort: 'order',
      where: { practice: { equals: (await practice(true, key)).id } },
    })
    return docs
  }
  const implementation = async (city: string) => {
    const found = (await implementations()).find(({ source }) => source?.cityName === city)
    if (!found) throw new Error(`There is no implementation of ${city}`)
    return found
  }

  return {
    app,
    editImplementation: async (city: string, data: object) =>
      app().payload.update({
        id: (await implementation(city)).id,
        collection: 'implementations',
        data,
        draft: true,
        overrideAccess: true,
      }),
    editPractice: async (data: object) =>
      app().payload.update({
        id: (await practice()).id,
        collection: 'practices',
        data,
        draft: true,
        overrideAccess: true,
      }),
    folder: () => folder.path,
    implementation,
    implementations,
    importPaths,
    /** Writes this test's file and imports it. */
    importText: async (content: string, options: ImportOptions = {}): Promise<FileReport> => {
      await writeFile(pathOf(), content)
      const [report] = (await importPaths([pathOf()], options)).files
      if (!report) throw new Error('The report has no file')
      return report
    },
    name: () => name,
    pathOf,
    practice,
    /** Everything that an import could change: times of documents and counts of versions. */
    state: async () => {
      const { payload } = app()
      const all = { limit: 0, overrideAccess: true, pagination: false } as const
      const versions = await Promise.all(
        (['practices', 'implementations', 'categories'] as const).map((collection) =>
          payload.countVersions({ collection, overrideAccess: true }),
        ),
      )
      const times = ({ docs }: { docs: { updatedAt: string }[] }) =>
        docs.map(({ updatedAt }) => updatedAt).sort()
      return {
        implementations: times(await payload.find({ ...all, collection: 'implementations' })),
        practices: times(await payload.find({ ...all, collection: 'practices' })),
        versions: versions.map(({ totalDocs }) => totalDocs),
      }
    },
    write: (content: string, base = name) => writeFile(pathOf(base), content),
  }
}
