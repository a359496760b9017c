import { fold } from '../../domain/fold'
import type { ProjectNameStyle } from './types'

const MAX_INLINE = { characters: 40, words: 6 }
const MAX_LINE = { characters: 60, words: 8 }

// 'Onze slogan is: …' and 'De stad werkt samen met' introduce what follows, they name nothing.
const LEAD_IN_ENDS = new Set(
  (
    'aan als bij dat de door een en het heet heten in is luidt luiden met namelijk of om onder op over ' +
    'te tot uit van via voor waren was werd worden wordt zijn zoals'
  ).split(' '),
)

// Labels of a description in parts, not names.
const LABELS = new Set(
  (
    'aanpak|bijvoorbeeld|contact|contactpersoon|doel|doelen|doelgroep|doelstelling|hoe|info|let op|' +
    'meer info|nota|opgelet|partners|resultaat|resultaten|timing|waar|waarom|wanneer|wat|wie'
  ).split('|'),
)

export type SplitName = { name: string; style: ProjectNameStyle; rest: string }

/**
 * Whether a text can be a project name at all: within the bounds, a letter in it, no label, no lead-in, no
 * punctuation at its end that belongs to a sentence.
 */
const isName = (text: string, bounds: { characters: number; words: number }): boolean => {
  const words = fold(text).split(' ')
  return (
    text.length <= bounds.characters &&
    words.length <= bounds.words &&
    /\p{L}/u.test(text) &&
    !/[.!?;:,…]["'”’)]?$/.test(text) &&
    !LEAD_IN_ENDS.has(words.at(-1) ?? '') &&
    !LABELS.has(words.join(' '))
  )
}

/**
 * Tells a project name from the text of an implementation by its first line: 'NAME: Text' with a capital after
 * the first colon, or a short line of its own with text or points under it. Rules Q6 and Q7 of the format: only
 * the top-level line is asked, and a name names something, so a line with nothing under it is text.
 * @param line the first line of the implementation
 * @param hasBlockBelow a paragraph after a blank line, or a list, follows
 */
export const splitProjectName = (line: string, hasBlockBelow: boolean): SplitName | undefined => {
  const inline = /^([^:]+): (\p{Lu}.*)$/u.exec(line)
  const [, name = '', rest = ''] = inline ?? []
  if (inline && !/[.!?;,…]/.test(name) && isName(name, MAX_INLINE)) {
    return { name, style: 'inline', rest }
  }
  return hasBlockBelow && isName(line, MAX_LINE)
    ? { name: line, style: 'line', rest: '' }
    : undefined
}
