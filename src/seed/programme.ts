import { readCsv } from './csv'

/** An action of the programme: what a practice is said to fall under. */
export type ActionSeed = {
  kpiUnit?: string
  note?: string
  number: number
  /** Number of the objective within the programme. */
  objective: number
  title: string
  wording: 'descriptive' | 'official'
}

type Column =
  'kpi_unit_nl' | 'number' | 'objective' | 'subsidised_via_plan' | 'title_nl' | 'title_status'

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

const NOTES: Record<string, string> = {
  'from project year 2': 'Subsidieerbaar vanaf projectjaar 2.',
  'no (other instrument)': 'Wordt met een ander instrument dan het Plan Samenleven betaald.',
}

/**
 * The 24 actions in the order of their numbers. Numbers come from the subsidy form of April 2022;
 * where no official title was seen, the title describes the action.
 */
export const actions = (): ActionSeed[] => {
  const titles = objectives().map(({ title }) => title)
  return rows().map((row) => {
    const note = NOTES[row.subsidised_via_plan]
    return {
      ...(row.kpi_unit_nl && { kpiUnit: row.kpi_unit_nl }),
      ...(note && { note }),
      number: Number(row.number),
      objective: titles.indexOf(row.objective) + 1,
      title: row.title_nl,
      wording: row.title_status.startsWith('official') ? 'official' : 'descriptive',
    }
  })
}

/** The 7 objectives in the programme's order. */
export const objectives = (): { number: number; title: string }[] =>
  [...new Set(rows().map(({ objective }) => objective))].map((title, index) => ({
    number: index + 1,
    title,
  }))

const rows = (): Record<Column, string>[] => readCsv<Column>('plan-samenleven-actions.csv')
