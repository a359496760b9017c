import { readCsv } from './csv'

/** An action of the programme: what a practice is said to fall under. */
export type ActionSeed = { number: number; objective: string; title: string }

/**
 * The programme of the first fiches. Year 1 began on 1 October 2022 and year 3 ended in
 * September 2025 (vlaanderen.be/plan-samenleven).
 */
export const PROGRAMME = {
  name: 'Plan Samenleven',
  slug: 'plan-samenleven',
  validFrom: '2022-10-01',
  validTo: '2025-09-30',
} as const

/**
 * The 24 actions in the order of their numbers. Numbers come from the subsidy form of April 2022;
 * where no official title was seen, the title describes the action.
 */
export const actions = (): ActionSeed[] =>
  readCsv<'number' | 'objective' | 'title_nl'>('plan-samenleven-actions.csv').map((row) => ({
    number: Number(row.number),
    objective: row.objective,
    title: row.title_nl,
  }))

/** The 7 objectives in the programme's order. */
export const objectives = (): string[] => [...new Set(actions().map(({ objective }) => objective))]
