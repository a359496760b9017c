import { APIError } from 'payload'

import type { QueryProblem } from '../../src/domain/query/types'
import { message } from '../../src/i18n'

/** The sentence for a refused query, in the reader's language. */
export const describeProblem = (
  { max = 0, parameter, reason }: QueryProblem,
  language?: string,
): string =>
  message(language, 'error.bad_query', {
    problem: message(language, `query.${reason}`, { max, parameter }),
  })

/** A reader asks something that is not answered: 400, naming the parameter. */
export class BadQueryError extends APIError {
  constructor(problem: QueryProblem, language?: string) {
    super(
      describeProblem(problem, language),
      400,
      { code: 'bad_query', parameter: problem.parameter },
      true,
    )
    this.name = 'BadQueryError'
  }
}
