import { looksLikeCityName, startsCity } from './cityHeading'
import { bulletKind, isAtMargin } from './lines'
import type { Line } from './lines'
import { parseBlocks } from './parseBlocks'
import { splitProjectName } from './projectName'
import type { FicheImplementation, FicheWarning } from './types'
import { lineWarning } from './warnings'

/** The lines of one implementation, its top-level bullet first if it has one. */
type Draft = { heading: Line; lines: Line[] }
type City = { heading: Line; drafts: Draft[] }

/**
 * Reads the section 'Deze praktijk in': cities, and under each one implementation a top-level bullet. Text
 * without a bullet is an implementation too.
 * @returns the implementations in source order, and as `strays` the text before the first city
 */
export const parseImplementations = (
  lines: readonly Line[],
  isKnownCity: (name: string) => boolean,
) => {
  const cities: City[] = []
  const strays: Line[] = []
  const warnings: FicheWarning[] = []
  for (const [index, line] of lines.entries()) {
    const city = cities.at(-1)
    const context = { line, previous: lines[index - 1], next: lines[index + 1], isKnownCity }
    if (startsCity({ ...context, city: city && cityContext(city) })) {
      cities.push({ heading: line, drafts: [] })
    } else if (!city) {
      strays.push(line)
    } else {
      addLine(city, line)
      if (isLonelyName(context)) warnings.push(lineWarning('unclear_line', line))
    }
  }

  const implementations: FicheImplementation[] = []
  for (const { heading, drafts } of cities) {
    for (const draft of drafts.length > 0 ? drafts : [{ heading, lines: [] }]) {
      const implementation = buildImplementation(draft)
      implementations.push(implementation)
      if (implementation.body.length === 0) {
        warnings.push(lineWarning('empty_implementation', heading))
      }
    }
  }
  return { implementations, strays, warnings }
}

const cityContext = ({ heading, drafts }: City) => {
  const mark = drafts[0]?.lines[0]?.mark
  return { heading, hasText: drafts.length > 0, kind: mark ? bulletKind(mark) : undefined }
}

/** A bullet like the first of this city, and no further in, starts another implementation. */
const addLine = ({ heading, drafts }: City, line: Line): void => {
  const top = drafts[0]?.lines[0]
  const isTopLevel =
    top !== undefined &&
    top.mark !== '' &&
    line.mark !== '' &&
    bulletKind(line.mark) === bulletKind(top.mark) &&
    line.indent <= top.indent + 1
  const current = drafts.at(-1)
  if (!current || isTopLevel) drafts.push({ heading, lines: [line] })
  else current.lines.push(line)
}

/** The last line of the section, alone, where a city without text would stand. */
const isLonelyName = ({ line, next }: { line: Line; next: Line | undefined }): boolean =>
  !next && isAtMargin(line) && line.hasBlankBefore && looksLikeCityName(line.text)

const buildImplementation = ({ heading, lines }: Draft): FicheImplementation => {
  const place = { cityName: heading.text, cityLine: heading.number }
  const [first, ...rest] = lines
  if (!first) return { ...place, line: heading.number, body: [] }

  const below = rest[0]
  const hasBlockBelow = below !== undefined && (below.mark !== '' || below.hasBlankBefore)
  const split = splitProjectName(first.text, hasBlockBelow)
  const opening = split ? split.rest : first.text
  const body = parseBlocks(opening ? [{ ...first, mark: '', text: opening }, ...rest] : rest)
  return {
    ...place,
    line: first.number,
    ...(split && { projectName: split.name, projectNameStyle: split.style }),
    body,
  }
}
