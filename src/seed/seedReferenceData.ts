import type { Payload, PayloadRequest } from 'payload'

import { ACTIONS, CATEGORIES, CITIES, PROGRAMMES, SITE_SETTINGS } from '../../collections/slugs'
import { inTransaction } from '../actions/inTransaction'
import { slugify } from '../domain/slug'
import { cities } from './municipalities'
import { actions, objectives, PROGRAMME } from './programme'

/** How many documents a step made, and how many it found. */
type Count = { created: number; unchanged: number }

export type SeedReport = Record<
  'actions' | 'categories' | 'cities' | 'programmes' | 'siteSettings',
  Count
>

type Scope = { payload: Payload; req: PayloadRequest }

/** The categories that the first fiches name. VVSG adds the others. */
const CATEGORY_NAMES = ['Gelijke onderwijskansen', 'Sociale cohesie', 'Tewerkstelling']

const ALL = { depth: 0, limit: 0, overrideAccess: true, pagination: false } as const

/**
 * Makes the reference data that is not there yet: the municipalities, the programme with its
 * actions, the known categories and the texts of the site. What exists is left as it is, whatever
 * an editor made of it.
 *
 * @returns counts; after it SQLite wants fresh statistics (src/db/statistics.ts)
 */
export const seedReferenceData = ({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest | undefined
}): Promise<SeedReport> =>
  inTransaction({ payload, req }, async (tx) => {
    const scope = { payload, req: tx }
    return {
      cities: await seedCities(scope),
      ...(await seedProgramme(scope)),
      categories: await seedCategories(scope),
      siteSettings: await seedSiteSettings(scope),
    }
  })

const seedCities = async ({ payload, req }: Scope): Promise<Count> => {
  const { docs } = await payload.find({
    ...ALL,
    collection: CITIES,
    overrideAccess: true,
    req,
    select: { nis: true, slug: true },
  })
  const known = new Set(docs.flatMap(({ nis, slug }) => [nis, slug]))
  return createMissing(
    cities(),
    // A municipality keeps its code when an editor gives it another name.
    ({ nis, slug }) => known.has(nis ?? slug),
    (data) => payload.create({ collection: CITIES, data, depth: 0, overrideAccess: true, req }),
  )
}

const seedProgramme = async (scope: Scope): Promise<Pick<SeedReport, 'actions' | 'programmes'>> => {
  const { payload, req } = scope
  const { docs } = await payload.find({
    collection: PROGRAMMES,
    depth: 0,
    limit: 1,
    overrideAccess: true,
    req,
    where: { slug: { equals: PROGRAMME.slug } },
  })
  const programme =
    docs[0] ??
    (await payload.create({
      collection: PROGRAMMES,
      data: { ...PROGRAMME, objectives: objectives() },
      depth: 0,
      overrideAccess: true,
      req,
    }))
  return {
    programmes: { created: docs[0] ? 0 : 1, unchanged: docs[0] ? 1 : 0 },
    actions: await seedActions(scope, programme.id),
  }
}

const seedActions = async ({ payload, req }: Scope, programme: string): Promise<Count> => {
  const { docs } = await payload.find({
    ...ALL,
    collection: ACTIONS,
    overrideAccess: true,
    req,
    select: { number: true },
    where: { programme: { equals: programme } },
  })
  const known = new Set(docs.map(({ number }) => number))
  return createMissing(
    actions(),
    ({ number }) => known.has(number),
    (data) =>
      payload.create({
        collection: ACTIONS,
        data: { ...data, programme },
        depth: 0,
        overrideAccess: true,
        req,
      }),
  )
}

const seedCategories = async ({ payload, req }: Scope): Promise<Count> => {
  const { docs } = await payload.find({
    ...ALL,
    collection: CATEGORIES,
    draft: true,
    overrideAccess: true,
    req,
    select: { slug: true },
  })
  const known = new Set(docs.map(({ slug }) => slug))
  return createMissing(
    CATEGORY_NAMES.map((name) => ({ name, slug: slugify(name) })),
    ({ slug }) => known.has(slug),
    (data) =>
      payload.create({
        collection: CATEGORIES,
        data: { ...data, _status: 'published' },
        depth: 0,
        overrideAccess: true,
        req,
      }),
  )
}

/** The texts are the fields' own defaults: storing them once lets an editor see and change them. */
const seedSiteSettings = async ({ payload, req }: Scope): Promise<Count> => {
  // Payload itself answers with the defaults when nothing is stored.
  const stored = (await payload.db.findGlobal({ slug: SITE_SETTINGS, req })) as null | {
    createdAt?: unknown
  }
  if (stored?.createdAt) return { created: 0, unchanged: 1 }
  await payload.updateGlobal({
    slug: SITE_SETTINGS,
    data: {},
    depth: 0,
    overrideAccess: true,
    req,
  })
  return { created: 1, unchanged: 0 }
}

const createMissing = async <Data>(
  wanted: Data[],
  isKnown: (data: Data) => boolean,
  create: (data: Data) => Promise<unknown>,
): Promise<Count> => {
  const missing = wanted.filter((data) => !isKnown(data))
  for (const data of missing) await create(data)
  return { created: missing.length, unchanged: wanted.length - missing.length }
}
