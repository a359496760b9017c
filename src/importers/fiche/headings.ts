import { fold } from '../../domain/fold'
import { isAtMargin } from './lines'
import type { Line } from './lines'

export type SectionKey =
  'categories' | 'description' | 'goals' | 'implementations' | 'policyDomains' | 'targetGroups'

/** The headings as the website writes them, in its order. */
export const HEADINGS: Readonly<Record<SectionKey, string>> = {
  categories: 'Categorie',
  goals: 'Doelen',
  targetGroups: 'Doelgroep',
  description: 'Beschrijving',
  implementations: 'Deze praktijk in',
  policyDomains: 'Beleidsdomeinen',
}

const SECTION_BY_HEADING: ReadonlyMap<string, SectionKey> = new Map([
  ['categorie', 'categories'],
  ['categorieen', 'categories'],
  ['doel', 'goals'],
  ['doelen', 'goals'],
  ['doelgroep', 'targetGroups'],
  ['doelgroepen', 'targetGroups'],
  ['beschrijving', 'description'],
  ['deze praktijk in', 'implementations'],
  ['beleidsdomein', 'policyDomains'],
  ['beleidsdomeinen', 'policyDomains'],
])

const IMAGE_FILENAME = /^[^/\\:*?"<>|]*[^/\\:*?"<>|. ]\.(?:jpe?g|png|webp|gif|avif)$/i

/** The section that a whole line names, tolerant of case, accents, spaces and one trailing colon. */
export const sectionNamedBy = (text: string): SectionKey | undefined =>
  SECTION_BY_HEADING.get(fold(text.replace(/\s*:$/, '')))

/**
 * Whether a line opens the page's closing text by what it says: the call to submit ("databank", "fiche") or
 * the contact line ("databank", an e-mail address).
 */
export const isFooterText = (text: string): boolean =>
  /\bdatabank\b/i.test(text) && (/\bfiche\b/i.test(text) || /\S@\S/.test(text))

/** Whether a line is the file name of the header image. */
export const isImageFilename = (text: string): boolean => IMAGE_FILENAME.test(text)

/** Whether a line is the website's label of its image. */
export const isProviderLabel = (text: string): boolean => fold(text) === 'provider image'

/**
 * Whether a line of content would be taken for layout at the margin. The renderer indents such a line, which
 * keeps it content: layout stands at the margin.
 */
export const readsAsLayout = (text: string): boolean =>
  sectionNamedBy(text) !== undefined ||
  isFooterText(text) ||
  isImageFilename(text) ||
  isProviderLabel(text)

/** A heading and the lines under it. */
export type Section = { key: SectionKey; heading: Line; lines: Line[] }

/**
 * Cuts the lines at the section headings. A heading stands at the margin and counts once: the same words again
 * are text of the section that they stand in, and are handed back as `repeated`.
 */
export const splitSections = (lines: readonly Line[]) => {
  const preamble: Line[] = []
  const sections: Section[] = []
  const repeated: Line[] = []
  for (const line of lines) {
    const key = isAtMargin(line) ? sectionNamedBy(line.text) : undefined
    const isRepeated = sections.some((section) => section.key === key)
    if (key && !isRepeated) {
      sections.push({ key, heading: line, lines: [] })
      continue
    }
    if (key) repeated.push(line)
    ;(sections.at(-1)?.lines ?? preamble).push(line)
  }
  return { preamble, sections, repeated }
}
