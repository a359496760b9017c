import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

import type { Payload, SanitizedConfig } from 'payload'
import { getPayload } from 'payload'

import { ACTIONS, CATEGORIES, CITIES, IMPLEMENTATIONS, PRACTICES } from '../../collections/slugs'
import { inTransaction } from '../../src/actions/inTransaction'
import { createConfig } from '../../src/createConfig'
import type { OnQuery } from '../../src/db'
import { refreshStatistics } from '../../src/db/statistics'
import { toLexical } from '../../src/domain/richText'
import type { Settings } from '../../src/env'
import { loadEnv } from '../../src/env'
import { migrations } from '../../src/migrations'
import { seedReferenceData } from '../../src/seed/seedReferenceData'
import type { BenchPractice } from './catalogue'
import { benchCatalogue, SIZE } from './catalogue'

type Scope = { payload: Payload; refs: References }

type References = Record<'actions' | 'categories' | 'cities', string[]>

const BATCH = 20

/** The product's settings on the benchmark's data. */
export const benchSettings = (folder: string): Settings =>
  loadEnv({
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    MEDIA_DIR: path.join(folder, 'media'),
    NODE_ENV: 'production',
  })

/** Payload on the benchmark's data; the caller destroys it. */
export const openBench = async (
  folder: string,
  onQuery?: OnQuery,
): Promise<{ config: SanitizedConfig; payload: Payload }> => {
  const config = await createConfig(benchSettings(folder), onQuery ? { onQuery } : {})
  return { config, payload: await getPayload({ config, key: folder }) }
}

/**
 * Makes the data set, once: it is kept under `.cache/bench` until its description or the schema changes.
 *
 * @param report is told how many practices are there
 * @returns the folder to give to the server as DATA_DIR
 */
export const ensureDataSet = async (report: (done: number) => void): Promise<string> => {
  const folder = path.resolve('.cache/bench', fingerprint())
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.unfinished`
  rmSync(unfinished, { force: true, recursive: true })
  mkdirSync(unfinished, { recursive: true })
  const { payload } = await openBench(unfinished)
  await seedReferenceData({ payload })
  const refs = await references(payload)
  const practices = benchCatalogue({
    actions: refs.actions.length,
    categories: refs.categories.length,
    cities: refs.cities.length,
  })
  for (let start = 0; start < practices.length; start += BATCH) {
    await writeBatch({ payload, refs }, practices.slice(start, start + BATCH))
    report(Math.min(start + BATCH, practices.length))
  }
  await refreshStatistics(payload)
  await payload.destroy()
  renameSync(unfinished, folder)
  return folder
}

const fingerprint = (): string =>
  createHash('sha256')
    .update(readFileSync(path.join(import.meta.dirname, 'catalogue.ts')))
    .update(readFileSync(path.join(import.meta.dirname, 'dataSet.ts')))
    .update(JSON.stringify([SIZE, migrations.map(({ name }) => name)]))
    .digest('hex')
    .slice(0, 12)

const references = async (payload: Payload): Promise<References> => {
  const idsOf = async (collection: keyof References): Promise<string[]> => {
    const { docs } = await payload.find({
      collection,
      depth: 0,
      limit: 0,
      overrideAccess: true,
      pagination: false,
      select: {},
      sort: collection === ACTIONS ? 'number' : 'slug',
    })
    return docs.map(({ id }) => id)
  }
  return {
    actions: await idsOf(ACTIONS),
    categories: await idsOf(CATEGORIES),
    cities: await idsOf(CITIES),
  }
}

const writeBatch = ({ payload, refs }: Scope, batch: BenchPractice[]): Promise<void> =>
  inTransaction({ payload }, async (req) => {
    for (const practice of batch) {
      const { id } = await payload.create({
        collection: PRACTICES,
        data: {
          _status: 'published',
          actions: [at(refs.actions, practice.action)],
          category: at(refs.categories, practice.category),
          description: richText(practice.paragraphs),
          goals: practice.goals.map((text) => ({ text })),
          policyDomains: [at(refs.categories, practice.category)],
          summary: practice.summary,
          targetGroups: practice.targetGroups.map((text) => ({ text })),
          title: practice.title,
        },
        depth: 0,
        overrideAccess: true,
        req,
      })
      for (const [order, implementation] of practice.implementations.entries()) {
        await payload.create({
          collection: IMPLEMENTATIONS,
          data: {
            _status: 'published',
            city: at(refs.cities, implementation.city),
            description: richText(implementation.text),
            order,
            practice: id,
            projectName: implementation.name,
          },
          depth: 0,
          overrideAccess: true,
          req,
        })
      }
    }
  })

const richText = (paragraphs: string[]) =>
  toLexical(paragraphs.map((text) => ({ text, type: 'paragraph' })))

const at = (ids: string[], index: number): string => {
  const id = ids[index]
  if (!id) throw new Error(`There is no document ${index}`)
  return id
}
