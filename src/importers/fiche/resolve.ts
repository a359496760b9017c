import { cityKey } from '../../domain/cityName'
import { toLexical } from '../../domain/richText'
import { hashImplementation, hashPractice } from './content'
import type { PracticeContent } from './content'
import type { ImportWarning } from './report'
import { resolveActions } from './resolveActions'
import type { Fiche, FicheImplementation } from './types'
import { termKey } from './vocabulary'
import type { Vocabulary } from './vocabulary'
import { quote } from './warnings'

/** An implementation as it should be in the database. */
export type ResolvedImplementation = {
  city: { id: string; name: string } | undefined
  cityLine: number | undefined
  cityName: string
  description: ReturnType<typeof toLexical>
  hash: string
  isEmpty: boolean
  /** Recognises the implementation next time: the city, and the project name or a rank. */
  key: string
  line: number | undefined
  projectName: string | undefined
  projectNameStyle: FicheImplementation['projectNameStyle']
}

/** A fiche whose names and numbers have been looked up. */
export type ResolvedFiche = {
  content: PracticeContent
  description: ReturnType<typeof toLexical>
  /** The closing text, when it is not the one of the site; '' when the fiche has none. */
  footer: string | null
  hash: string
  implementations: ResolvedImplementation[]
  /** Names that the taxonomy lacks, each once. */
  newTerms: string[]
  warnings: ImportWarning[]
}

/**
 * Looks up what a fiche names: cities, categories, actions.
 *
 * @param now decides which programme runs
 * @param proposed keys of categories that were reported before, in this run
 */
export const resolveFiche = (
  { fiche, title }: { fiche: Fiche; title: string },
  vocabulary: Vocabulary,
  { now, proposed }: { now: Date; proposed: ReadonlySet<string> },
): ResolvedFiche => {
  const actions = resolveActions(fiche, vocabulary, now)
  const known = new Set(vocabulary.categories.map(({ name }) => termKey(name)))
  const [category] = fiche.categories
  const terms = [...(category ? [category] : []), ...fiche.policyDomains]
  const unknown = uniqueByKey(terms).filter(({ text }) => !known.has(termKey(text)))
  const description = toLexical(fiche.description)
  const content: PracticeContent = {
    actions: actions.ids,
    category: category?.text,
    description,
    goals: fiche.goals.map(({ text }) => text),
    policyDomains: uniqueByKey(fiche.policyDomains).map(({ text }) => text),
    summary: fiche.lead,
    targetGroups: fiche.targetGroups.map(({ text }) => text),
    title,
  }
  const implementations = resolveImplementations(fiche.implementations, vocabulary)
  return {
    content,
    description,
    footer: ownFooter(fiche.footer, vocabulary.siteFooter),
    hash: hashPractice(content),
    implementations,
    newTerms: unknown.map(({ text }) => text),
    warnings: [
      ...actions.warnings,
      ...unknown.filter(({ text }) => !proposed.has(termKey(text))).map(unknownCategory),
      ...unknownCities(fiche.implementations, vocabulary),
    ],
  }
}

const uniqueByKey = <Term extends { text: string }>(terms: Term[]): Term[] => {
  const keys = terms.map(({ text }) => termKey(text))
  return terms.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

const resolveImplementations = (
  implementations: FicheImplementation[],
  { findCity }: Vocabulary,
): ResolvedImplementation[] => {
  const ranks = new Map<string, number>()
  return implementations.map((one) => {
    const city = findCity(one.cityName)
    const place = city?.nis ?? cityKey(city?.name ?? one.cityName)
    const base = `${place}:${one.projectName ? termKey(one.projectName) : ''}`
    const rank = (ranks.get(base) ?? 0) + 1
    ranks.set(base, rank)
    const description = toLexical(one.body)
    const projectName = one.projectName ?? ''
    return {
      city: city && { id: city.id, name: city.name },
      cityLine: one.cityLine,
      cityName: one.cityName,
      description,
      hash: hashImplementation({ description, projectName }),
      isEmpty: one.body.length === 0,
      key: rank > 1 || !one.projectName ? `${base}#${rank}` : base,
      line: one.line ?? one.cityLine,
      projectName: one.projectName,
      projectNameStyle: one.projectNameStyle,
    }
  })
}

const ownFooter = (footer: string[], siteFooter: string[]): string | null =>
  footer.join('\n') === siteFooter.join('\n') ? null : footer.join('\n')

const unknownCategory = ({ line, text }: { line?: number; text: string }): ImportWarning => ({
  code: 'unknown_category',
  ...(line !== undefined && { line }),
  message: `De categorie ${quote(text)} bestaat nog niet; ze is als concept toegevoegd, zodat VVSG ze kan bevestigen.`,
})

/** One warning a heading: a city may have several implementations. */
const unknownCities = (
  implementations: FicheImplementation[],
  { findCity }: Vocabulary,
): ImportWarning[] => {
  const headings = new Map(
    implementations
      .filter(({ cityName }) => !findCity(cityName))
      .map((one) => [`${one.cityLine ?? ''}:${one.cityName}`, one]),
  )
  return [...headings.values()].map(({ cityLine, cityName }) => ({
    code: 'unknown_city',
    ...(cityLine !== undefined && { line: cityLine }),
    message: `De gemeente ${quote(cityName)} is niet bekend. De tekst is bewaard als concept zonder gemeente.`,
  }))
}
