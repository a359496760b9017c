import type { Block } from '../../domain/richText'
import { canonicalBlocks } from '../../domain/richText'
import { isFooterText, isImageFilename, isProviderLabel, splitSections } from './headings'
import type { Section, SectionKey } from './headings'
import { asTyped, isAtMargin, readLines } from './lines'
import type { Line } from './lines'
import { parseBlocks } from './parseBlocks'
import { parseImplementations } from './parseImplementations'
import { parseTerms } from './parseTerms'
import type { Fiche, FicheTerm, FicheWarning, ParseOptions, ParseResult } from './types'
import { lineWarning } from './warnings'

const ACTION = /\bactie\s+(\d{1,2})\b/gi

/**
 * Reads a fiche as the website shows it. A pure function of the text: nothing is looked up.
 * Sections may be missing and may come in any order. No text is dropped: what does not belong where it stands
 * goes to the description, and a warning quotes it.
 * @param text decoded, in any white space (see normaliseWhitespace)
 */
export const parseFiche = (text: string, options: ParseOptions = {}): ParseResult => {
  const lines = readLines(text)
  if (lines.length === 0) {
    return { ok: false, error: { code: 'empty', message: 'Dit bestand is leeg.' } }
  }
  const { preamble, sections, repeated } = splitSections(lines)
  if (sections.length === 0) {
    const message =
      'Deze tekst is geen fiche: er staat geen enkele titel van een fiche in ' +
      '(zoals ‘Categorie’, ‘Beschrijving’ of ‘Deze praktijk in’).'
    return { ok: false, error: { code: 'not_a_fiche', message } }
  }

  const footer = takeFooter(sections)
  const read = readSections(sections, options.isKnownCity ?? (() => false))
  const { leadLines, ...head } = readPreamble(preamble)
  const lead = paragraphs(leadLines)
  const ownLines = {
    ...head.lines,
    ...lineOf('lead', leadLines),
    ...lineOf('description', read.descriptionLines),
    ...lineOf('footer', footer),
  }
  const fiche: Fiche = {
    ...head,
    lead,
    categories: read.categories,
    goals: read.goals,
    targetGroups: read.targetGroups,
    description: read.description,
    actions: findActions([...leadLines, ...read.descriptionLines]),
    implementations: read.implementations,
    policyDomains: read.policyDomains,
    footer: footer.map(asTyped),
    lines: ownLines,
  }
  const warnings = [
    ...read.warnings,
    ...repeated.map((line) => lineWarning('repeated_heading', line)),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  return { ok: true, fiche, warnings }
}

const lineOf = <Key extends string>(key: Key, lines: readonly Line[]) =>
  lines[0] ? ({ [key]: lines[0].number } as Record<Key, number>) : {}

/** The first lines may be the image's file name and the website's label; the rest is the lead. */
const readPreamble = (preamble: readonly Line[]) => {
  const leadLines = [...preamble]
  const result: { hasProviderLabel: boolean; imageFilename?: string; lines: { image?: number } } = {
    hasProviderLabel: false,
    lines: {},
  }
  const takeNext = (matches: (text: string) => boolean): Line | undefined => {
    const [next] = leadLines
    return next && isAtMargin(next) && matches(next.text) ? leadLines.shift() : undefined
  }
  const image = takeNext(isImageFilename)
  result.hasProviderLabel = takeNext(isProviderLabel) !== undefined
  if (image) {
    result.imageFilename = image.text
    result.lines.image = image.number
  }
  return { ...result, leadLines }
}

const paragraphs = (lines: readonly Line[]): string =>
  lines
    .map((line, index) => (index === 0 ? '' : line.hasBlankBefore ? '\n\n' : '\n') + asTyped(line))
    .join('')

/** Cuts the page's closing lines off the last section, by what they say or by their place after the domains. */
const takeFooter = (sections: readonly Section[]): Line[] => {
  const last = sections.at(-1)
  if (!last) return []
  const firstBullet = last.lines.findIndex((line) => line.mark !== '')
  const start = last.lines.findIndex((line, index) => {
    if (!isAtMargin(line)) return false
    if (isFooterText(line.text)) return true
    if (last.key !== 'policyDomains') return false
    const isBelowBullets = firstBullet >= 0 && index > firstBullet
    return isBelowBullets ? line.hasBlankBefore : /[.!?]$/.test(line.text)
  })
  return start < 0 ? [] : last.lines.splice(start)
}

const readSections = (sections: readonly Section[], isKnownCity: (name: string) => boolean) => {
  const warnings: FicheWarning[] = []
  const strays: Line[] = []
  const linesOf = (key: SectionKey): Line[] =>
    sections.find((section) => section.key === key)?.lines ?? []
  const keep = <Part extends { warnings: FicheWarning[]; strays: Line[] }>(part: Part): Part => {
    warnings.push(...part.warnings)
    strays.push(...part.strays)
    const [first] = part.strays
    if (first) warnings.push(lineWarning('moved_text', first))
    return part
  }
  for (const { heading, lines } of sections) {
    if (lines.length === 0) warnings.push(lineWarning('empty_section', heading))
  }

  const categories: FicheTerm[] = linesOf('categories')
    .filter((line) => line.text !== '')
    .map((line) => ({ text: line.text, line: line.number }))
  for (const { line = 0, text } of categories.slice(1)) {
    warnings.push(lineWarning('extra_category', { number: line, text }))
  }
  const goals = keep(parseTerms(linesOf('goals'))).terms
  const targetGroups = keep(parseTerms(linesOf('targetGroups'))).terms
  const policyDomains = keep(parseTerms(linesOf('policyDomains'))).terms
  const { implementations } = keep(parseImplementations(linesOf('implementations'), isKnownCity))
  const ownLines = linesOf('description')
  const description: Block[] = canonicalBlocks([...parseBlocks(ownLines), ...parseBlocks(strays)])
  return {
    categories,
    goals,
    targetGroups,
    policyDomains,
    implementations,
    description,
    descriptionLines: [...ownLines, ...strays],
    warnings,
  }
}

const findActions = (lines: readonly Line[]): Fiche['actions'] => {
  const actions = new Map<number, number>()
  for (const line of lines) {
    for (const [, digits] of line.text.matchAll(ACTION)) {
      const number = Number(digits)
      if (!actions.has(number)) actions.set(number, line.number)
    }
  }
  return [...actions].map(([number, line]) => ({ number, line }))
}
