import type { Where } from 'payload'

import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import type { Implementation, Practice } from '../../payload-types'
import type { ImplementationContent, PracticeContent } from './content'
import { idOf } from './vocabulary'
import type { Scope, Vocabulary } from './vocabulary'

/** A document as it is edited now (`latest`), and whether and how the public sees it (`main`). */
export type Versioned<Doc> = { latest: Doc; main: Doc | undefined }

/** Finds the practice of a fiche by its import key, else by its web address; also in the bin. */
export const findPractice = async (
  scope: Scope,
  key: string,
): Promise<undefined | Versioned<Practice>> => {
  const byKey = await findPractices(scope, { 'source.key': { equals: key } })
  const [latest] = byKey.length > 0 ? byKey : await findPractices(scope, { slug: { equals: key } })
  if (!latest) return undefined
  const [main] = await findPractices(scope, { id: { equals: latest.id } }, false)
  return { latest, main }
}

const findPractices = async (
  { payload, req }: Scope,
  where: Where,
  draft = true,
): Promise<Practice[]> => {
  const { docs } = await payload.find({
    collection: PRACTICES,
    depth: 0,
    draft,
    joins: false,
    limit: 2,
    overrideAccess: true,
    req,
    trash: true,
    where,
  })
  return docs
}

/** All implementations of a practice in their order, also those in the bin. */
export const findImplementations = async (
  scope: Scope,
  practice: string,
): Promise<Versioned<Implementation>[]> => {
  const latest = await implementationsOf(scope, practice, true)
  const main = new Map(
    (await implementationsOf(scope, practice, false)).map((doc) => [doc.id, doc]),
  )
  return latest.map((doc) => ({ latest: doc, main: main.get(doc.id) }))
}

const implementationsOf = async (
  { payload, req }: Scope,
  practice: string,
  draft: boolean,
): Promise<Implementation[]> => {
  const { docs } = await payload.find({
    collection: IMPLEMENTATIONS,
    depth: 0,
    draft,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req,
    sort: 'order',
    trash: true,
    where: { practice: { equals: practice } },
  })
  return docs
}

/** Whether the public sees the document. */
export const isPublic = ({ main }: Versioned<{ _status?: string | null }>): boolean =>
  main?._status === 'published'

/** What a fiche would hold of a practice. */
export const practiceContent = (
  doc: Practice,
  { categories }: Pick<Vocabulary, 'categories'>,
): PracticeContent => {
  const nameOf = (relation: string | { id: string }): string =>
    categories.find(({ id }) => id === idOf(relation))?.name ?? idOf(relation)
  return {
    actions: (doc.actions ?? []).map(idOf),
    category: doc.category ? nameOf(doc.category) : undefined,
    description: doc.description,
    goals: texts(doc.goals),
    policyDomains: (doc.policyDomains ?? []).map(nameOf),
    summary: doc.summary ?? '',
    targetGroups: texts(doc.targetGroups),
    title: doc.title,
  }
}

const texts = (rows: { text?: string | null }[] | null | undefined): string[] =>
  (rows ?? []).map(({ text }) => text ?? '')

/** What a fiche would hold of an implementation. */
export const implementationContent = (doc: Implementation): ImplementationContent => ({
  description: doc.description,
  projectName: doc.projectName ?? '',
})

/** Fields that change by themselves or that the importer compares in another way. */
const NOT_COMPARED = [
  '_status',
  'createdAt',
  'firstPublishedAt',
  'id',
  'revision',
  'savedBy',
  'source',
  'title',
  'touchedAt',
  'updatedAt',
]

/**
 * Whether a draft on top of a published document changes more than a fiche holds: then somebody is
 * at work on it.
 *
 * @param own the fields that a fiche fills in
 */
export const hasOtherEdits = <Doc extends { _status?: string | null }>(
  { latest, main }: Versioned<Doc>,
  own: (keyof Doc)[],
): boolean => {
  if (main?._status !== 'published' || latest._status === 'published') return false
  const rest = (doc: Doc): string =>
    JSON.stringify(
      Object.entries(doc)
        .filter(([key, value]) => value != null && ![...NOT_COMPARED, ...own].includes(key))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    )
  return rest(latest) !== rest(main)
}
