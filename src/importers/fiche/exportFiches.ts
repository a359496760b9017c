import type { Payload, PayloadRequest, Where } from 'payload'
import { createLocalReq } from 'payload'

import { CITIES, IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import { RefusedError } from '../../actions/refusedError'
import type { Practice } from '../../payload-types'
import { unreadableParts } from './readBack'
import { renderFiche } from './render'
import { toFiche } from './toFiche'
import { loadVocabulary } from './vocabulary'

export type ExportOptions = {
  /** Also what is not published yet: the latest version of everything. */
  draft?: boolean | undefined
  /** One practice; all of them when it is left out. */
  slug?: string | undefined
}

/** The text of a fiche, and what a reader of that text will not find back as it is here. */
export type ExportedFiche = { slug: string; text: string; warnings: string[] }

/**
 * Writes practices as fiches, with their implementations in order.
 *
 * @throws {RefusedError} when the practice does not exist or is not published
 */
export const exportFiches = async (
  payload: Payload,
  { draft = false, slug }: ExportOptions,
): Promise<ExportedFiche[]> => {
  const req = await createLocalReq({}, payload)
  const practices = await findPractices(payload, req, { draft, slug })
  if (slug !== undefined && practices.length === 0) await refuse(payload, req, slug)
  const vocabulary = await loadVocabulary({ payload, req })
  const names = await cityNames(payload, req)
  const exported: ExportedFiche[] = []
  for (const practice of practices) {
    const implementations = await implementationsOf(payload, req, { draft, practice })
    const fiche = toFiche({ implementations, practice }, vocabulary, names)
    exported.push({
      slug: practice.slug ?? practice.id,
      text: renderFiche(fiche),
      warnings: unreadableParts(fiche).map(({ message }) => message),
    })
  }
  return exported
}

const ALL = { depth: 0, limit: 0, overrideAccess: true, pagination: false } as const
const PUBLISHED: Where = { _status: { equals: 'published' } }

const findPractices = async (
  payload: Payload,
  req: PayloadRequest,
  { draft, slug }: { draft: boolean; slug: string | undefined },
): Promise<Practice[]> => {
  const conditions = [
    ...(draft ? [] : [PUBLISHED]),
    ...(slug === undefined ? [] : [{ slug: { equals: slug } }]),
  ]
  const { docs } = await payload.find({
    ...ALL,
    collection: PRACTICES,
    draft,
    joins: false,
    overrideAccess: true,
    req,
    sort: 'slug',
    where: { and: conditions },
  })
  return docs
}

const implementationsOf = async (
  payload: Payload,
  req: PayloadRequest,
  { draft, practice }: { draft: boolean; practice: Practice },
) => {
  const { docs } = await payload.find({
    ...ALL,
    collection: IMPLEMENTATIONS,
    draft,
    overrideAccess: true,
    req,
    sort: ['order', 'createdAt'],
    where: { and: [{ practice: { equals: practice.id } }, ...(draft ? [] : [PUBLISHED])] },
  })
  return docs
}

const cityNames = async (
  payload: Payload,
  req: PayloadRequest,
): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await payload.find({
    ...ALL,
    collection: CITIES,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  return new Map(docs.map(({ id, name }) => [id, name]))
}

const refuse = async (payload: Payload, req: PayloadRequest, slug: string): Promise<never> => {
  const drafts = await findPractices(payload, req, { draft: true, slug })
  throw drafts.length > 0
    ? new RefusedError(
        `De praktijk "${slug}" is niet gepubliceerd. Gebruik --draft voor het concept.`,
        'not_published',
      )
    : new RefusedError(`Er is geen praktijk met het webadres "${slug}".`, 'not_found', 404)
}
