import { canonicalBlocks } from '../../domain/richText'
import type { Block, ListItem } from '../../domain/richText'
import { singleSpaced } from '../../domain/whitespace'
import { looksLikeCityName } from './cityHeading'
import { isFooterText, isImageFilename, readsAsLayout } from './headings'
import { startsWithBullet } from './lines'
import { splitProjectName } from './projectName'
import type { Fiche, FicheImplementation, FicheTerm, FicheWarning } from './types'
import { quote } from './warnings'

/**
 * Names what a fiche holds that plain text cannot keep apart, so that reading the rendered text gives another
 * structure (never other words). Without findings, parsing the rendered text gives the same fiche, line
 * numbers and the choice of projectNameStyle aside. This is the one list of the format's inherent ambiguities:
 * - text that starts like a bullet ('- ', '• ') reads as a list item;
 * - white space other than single spaces and the line ends of the model is lost;
 * - a project name that is long, has sentence punctuation, is a label or has no text under it reads as text;
 * - a city's name that does not look like one reads as text of the city before;
 * - adjacent lists read as one, empty items and blocks disappear;
 * - the website's label needs nothing, but an image's name must look like a file name;
 * - closing lines are recognised by their words, or by their place under the policy domains;
 * - a fiche without any section is no fiche.
 */
export const unreadableParts = (fiche: Fiche): FicheWarning[] => {
  const found = new Set<string>()
  const check = (isFine: boolean, text: string, reason: string) => {
    if (!isFine) found.add(`${quote(text)}: ${reason}`)
  }
  const checkText = (text: string) => {
    check(
      isPlainText(text),
      text,
      'deze tekst wordt anders ingelezen (leeg, witruimte of opsomming).',
    )
  }
  const { imageFilename: image, footer } = fiche
  if (image !== undefined) {
    const isFine = isImageFilename(image) && isPlainLine(image)
    check(isFine, image, 'dit is geen bestandsnaam van een afbeelding.')
  }
  if (fiche.lead !== '') fiche.lead.split('\n\n').forEach(checkText)
  for (const term of allTerms(fiche)) {
    check(isPlainLine(term.text), term.text, 'dit is geen gewone tekst van één regel.')
  }
  checkBlocks(fiche.description, check)
  fiche.implementations.forEach((implementation) => {
    checkImplementation(implementation, check)
  })
  footer.forEach((line) => {
    check(isPlainLine(line), line, 'dit is geen gewone tekst van één regel.')
  })
  const [opening] = footer
  if (opening !== undefined) {
    const isFine =
      fiche.policyDomains.length > 0 ? opensBelowDomains(opening) : isFooterText(opening)
    check(isFine, opening, 'dit wordt niet herkend als slottekst.')
  }
  check(hasSection(fiche), fiche.lead, 'zonder één onderdeel is dit geen fiche.')
  return [...found].map((message) => ({ code: 'unreadable_back', message }))
}

type Check = (isFine: boolean, text: string, reason: string) => void

const allTerms = (fiche: Fiche): FicheTerm[] => [
  ...fiche.categories,
  ...fiche.goals,
  ...fiche.targetGroups,
  ...fiche.policyDomains,
]

const hasSection = (fiche: Fiche): boolean =>
  allTerms(fiche).length > 0 || fiche.description.length > 0 || fiche.implementations.length > 0

const opensBelowDomains = (text: string): boolean => isFooterText(text) || !readsAsLayout(text)

const isPlainText = (text: string): boolean => text.split('\n').every(isPlainLine)

const isPlainLine = (line: string): boolean =>
  line !== '' && line === singleSpaced(line) && !startsWithBullet(line)

const checkBlocks = (blocks: readonly Block[], check: Check): void => {
  const isCanonical = JSON.stringify(blocks) === JSON.stringify(canonicalBlocks(blocks))
  check(
    isCanonical,
    firstText(blocks),
    'lege regels en opeenvolgende lijsten blijven niet behouden.',
  )
  for (const text of blocks.flatMap(blockTexts)) {
    check(
      isPlainText(text),
      text,
      'deze tekst wordt anders ingelezen (leeg, witruimte of opsomming).',
    )
  }
}

const firstText = (blocks: readonly Block[]): string => blocks.flatMap(blockTexts)[0] ?? ''

const blockTexts = (block: Block): string[] =>
  block.type === 'paragraph' ? [block.text] : itemTexts(block.items)

const itemTexts = (items: readonly ListItem[]): string[] =>
  items.flatMap((item) => [item.text, ...itemTexts(item.items)])

const checkImplementation = (implementation: FicheImplementation, check: Check): void => {
  const { body, cityName, projectName } = implementation
  check(
    looksLikeCityName(cityName) && isPlainLine(cityName),
    cityName,
    'dit wordt niet herkend als naam van een gemeente.',
  )
  checkBlocks(body, check)
  if (projectName === undefined) return
  const isFine = isPlainLine(projectName) && body.length > 0 && readsAsName(projectName, body)
  check(isFine, projectName, 'dit wordt niet herkend als naam van een project.')
}

const readsAsName = (name: string, body: readonly Block[]): boolean => {
  if (splitProjectName(name, true)?.name === name) return true
  const [first] = body
  if (first?.type !== 'paragraph' || body.length > 1) return false
  return splitProjectName(`${name}: ${first.text.split('\n')[0] ?? ''}`, false)?.name === name
}
