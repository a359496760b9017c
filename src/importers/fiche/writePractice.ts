import { PRACTICES } from '../../../collections/slugs'
import type { Practice } from '../../payload-types'
import { hashPractice } from './content'
import { decide } from './decide'
import { findPractice, hasOtherEdits, isPublic, practiceContent } from './documents'
import type { Versioned } from './documents'
import { ImportFailure } from './importFailure'
import type { ImportWarning } from './report'
import type { ResolvedFiche } from './resolve'
import type { Fiche } from './types'
import { termKey } from './vocabulary'
import type { Scope, Vocabulary } from './vocabulary'

/** What a write needs to know of the run. */
export type WriteOptions = { file: string; now: Date; publish: boolean }

export type WrittenPractice = {
  id: string
  isPublished: boolean
  slug: string
  status: 'created' | 'unchanged' | 'updated'
  warnings: ImportWarning[]
}

type Input = {
  fiche: Fiche
  /** Slug of the title: recognises the practice next time. */
  key: string
  options: WriteOptions
  resolved: ResolvedFiche
  /** With the categories that this fiche added. */
  vocabulary: Vocabulary
}

/** Fields of a practice that a fiche fills in. */
const FICHE_FIELDS: (keyof Practice)[] = [
  'actions',
  'category',
  'description',
  'goals',
  'policyDomains',
  'slug',
  'summary',
  'targetGroups',
]

/**
 * Makes the practice of a fiche, or brings it up to date where nobody edited it.
 *
 * @throws {ImportFailure} when it was edited, made by hand or thrown away
 */
export const writePractice = async (scope: Scope, input: Input): Promise<WrittenPractice> => {
  const { payload, req } = scope
  const { key, options } = input
  const found = await findPractice(scope, key)
  if (!found) {
    const created = await payload.create({
      collection: PRACTICES,
      data: { ...practiceData(input), slug: key, _status: statusFor(options.publish) },
      depth: 0,
      draft: !options.publish as true,
      overrideAccess: true,
      req,
    })
    const { id, slug } = created
    return { id, isPublished: options.publish, slug: slug ?? key, status: 'created', warnings: [] }
  }
  const { latest } = found
  if (latest.deletedAt) {
    throw new ImportFailure(
      'in_trash',
      'Deze praktijk staat in de prullenbak. Zet ze terug of verwijder ze definitief, en importeer opnieuw.',
    )
  }
  const { action, isHeldBack } = decide(situation(found, input))
  if (action === 'conflict') throw new ImportFailure('conflict', conflictMessage(latest))
  if (action !== 'none') {
    const publish = action === 'publish'
    await payload.update({
      collection: PRACTICES,
      id: latest.id,
      data: { ...practiceData(input), _status: statusFor(publish) },
      depth: 0,
      draft: !publish,
      overrideAccess: true,
      req,
    })
  }
  return {
    id: latest.id,
    isPublished: action === 'publish' || isPublic(found),
    slug: latest.slug ?? key,
    status: action === 'none' ? 'unchanged' : 'updated',
    warnings: isHeldBack ? [heldBack(latest.title)] : [],
  }
}

/** Says that somebody's edits keep a document from being published. */
export const heldBack = (title: string): ImportWarning => ({
  code: 'edited_not_published',
  message: `‘${title}’ is na de import bewerkt en werd daarom niet gepubliceerd: kijk de bewerking na en publiceer zelf.`,
})

export const statusFor = (publish: boolean): 'draft' | 'published' =>
  publish ? 'published' : 'draft'

const situation = (found: Versioned<Practice>, { options, resolved, ...input }: Input) => {
  const { latest } = found
  const { imageFilename } = input.fiche
  return {
    currentHash: hashPractice(practiceContent(latest, input.vocabulary)),
    hasDetails:
      Boolean(latest.source?.key) &&
      ((latest.source?.footer ?? null) !== resolved.footer ||
        (latest.source?.imageFilename ?? undefined) !== imageFilename),
    hasOtherEdits: hasOtherEdits(found, FICHE_FIELDS),
    importHash: latest.source?.importHash ?? undefined,
    isPublished: latest._status === 'published',
    newHash: resolved.hash,
    publish: options.publish,
  }
}

const conflictMessage = ({ source, title }: Practice): string =>
  source?.key
    ? `De praktijk ‘${title}’ is na de import bewerkt, en het bestand is ook gewijzigd. Neem de wijziging met de hand over.`
    : `Er bestaat al een praktijk ‘${title}’ met dit webadres, die niet uit een fiche komt. Geef een andere titel met --title.`

const practiceData = ({ fiche, key, options, resolved, vocabulary }: Input) => {
  const { content } = resolved
  const ids = new Map(vocabulary.categories.map(({ id, name }) => [termKey(name), id]))
  const idsOf = (names: string[]): string[] =>
    names.map((name) => ids.get(termKey(name))).filter((id) => id !== undefined)
  const [category] = idsOf(content.category ? [content.category] : [])
  return {
    title: content.title,
    actions: content.actions,
    // Payload's type lacks what a draft may hold: nothing.
    category: (category ?? null) as string,
    description: resolved.description,
    goals: content.goals.map((text) => ({ text })),
    policyDomains: idsOf(content.policyDomains),
    source: {
      file: options.file,
      footer: resolved.footer,
      imageFilename: fiche.imageFilename ?? null,
      importedAt: options.now.toISOString(),
      importHash: resolved.hash,
      key,
    },
    summary: content.summary,
    targetGroups: content.targetGroups.map((text) => ({ text })),
  }
}
