import { canonicalText, fromLexical } from '../../domain/richText'
import type { Implementation, Practice } from '../../payload-types'
import { practiceContent } from './documents'
import type { Fiche, FicheImplementation } from './types'
import { footerLines, idOf } from './vocabulary'
import type { Vocabulary } from './vocabulary'

/**
 * Makes the fiche of a practice: the importer's inverse. What a fiche does not hold (results,
 * contacts, formatting) stays out.
 *
 * @param documents not populated; implementations in their order
 */
export const toFiche = (
  {
    implementations,
    practice,
  }: {
    implementations: Implementation[]
    practice: Practice
  },
  vocabulary: Vocabulary,
  cityNames: ReadonlyMap<string, string>,
): Fiche => {
  const content = practiceContent(practice, vocabulary)
  const { footer, imageFilename } = practice.source ?? {}
  return {
    ...(imageFilename && { imageFilename }),
    // The website writes this label with each image.
    hasProviderLabel: Boolean(imageFilename),
    lead: paragraphs(content.summary),
    categories: terms(content.category ? [content.category] : []),
    goals: terms(content.goals),
    targetGroups: terms(content.targetGroups),
    description: fromLexical(practice.description),
    actions: [],
    implementations: implementations.map((one) =>
      toImplementation(one, cityName(one, vocabulary, cityNames)),
    ),
    policyDomains: terms(content.policyDomains),
    footer: footer == null ? vocabulary.siteFooter : footerLines(footer),
  }
}

const toImplementation = (
  { description, projectName, source }: Implementation,
  cityName: string,
): FicheImplementation => ({
  body: fromLexical(description),
  ...(source?.cityLine != null && { cityLine: source.cityLine }),
  cityName,
  ...(projectName && { projectName: canonicalText(projectName) }),
  ...styleOf(source?.projectNameStyle),
})

/** What an importer noted; a name that was given here has no place in a fiche yet. */
const styleOf = (noted: unknown): Pick<FicheImplementation, 'projectNameStyle'> =>
  noted === 'inline' || noted === 'line' ? { projectNameStyle: noted } : {}

/** As it was typed, as long as that still means the same city. */
const cityName = (
  { city, source }: Implementation,
  { findCity }: Vocabulary,
  cityNames: ReadonlyMap<string, string>,
): string => {
  const typed = source?.cityName ?? ''
  if (!city) return typed
  const id = idOf(city)
  const name = cityNames.get(id) ?? ''
  return typed && findCity(typed)?.id === (findCity(name)?.id ?? id) ? typed : name
}

const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(canonicalText)
    .filter(Boolean)
    .join('\n\n')

const terms = (texts: string[]): { text: string }[] =>
  texts
    .map((text) => ({ text: canonicalText(text).replaceAll('\n', ' ') }))
    .filter(({ text }) => text !== '')
