import { fold } from '../../domain/fold'
import { plainText } from '../../domain/richText'
import { toLexical } from '../../domain/richText'
import type { ImportWarning } from './report'
import type { Fiche } from './types'
import { idOf } from './vocabulary'
import type { Vocabulary } from './vocabulary'

type Known = Pick<Vocabulary, 'actions' | 'programmes'>

/**
 * Finds the actions that a fiche mentions by number. A number means something within a programme
 * only: the one that the text names, else the only one with that number, else the one that runs now.
 *
 * @param now decides which programme runs
 * @returns ids, and a warning for each number that cannot be placed
 */
export const resolveActions = (
  fiche: Pick<Fiche, 'actions' | 'description' | 'lead'>,
  { actions, programmes }: Known,
  now: Date,
): { ids: string[]; warnings: ImportWarning[] } => {
  const text = fold(`${fiche.lead}\n${plainText(toLexical(fiche.description))}`)
  const named = programmes.filter(({ name }) => text.includes(fold(name)))
  const running = programmes.filter((programme) => isRunning(programme, now))
  const ids: string[] = []
  const warnings: ImportWarning[] = []
  for (const { line, number } of fiche.actions) {
    const numbered = actions.filter((action) => action.number === number)
    const within = (some: Known['programmes']) =>
      numbered.filter(({ programme }) => some.some(({ id }) => id === idOf(programme)))
    const candidates = named.length > 0 ? within(named) : numbered
    const [only, another] = candidates.length > 1 ? within(running) : candidates
    if (only && !another) ids.push(only.id)
    else warnings.push(unknownAction(number, line))
  }
  return { ids, warnings }
}

const isRunning = ({ validFrom, validTo }: Known['programmes'][number], now: Date): boolean => {
  const today = now.toISOString().slice(0, 10)
  return (
    (!validFrom || validFrom.slice(0, 10) <= today) && (!validTo || validTo.slice(0, 10) >= today)
  )
}

const unknownAction = (number: number, line: number | undefined): ImportWarning => ({
  code: 'unknown_action',
  ...(line !== undefined && { line }),
  message: `Actie ${number} staat in geen enkel programma dat bij deze fiche past; ze is niet gekoppeld. De zin zelf is behouden.`,
})
