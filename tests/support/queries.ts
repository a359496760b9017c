import type { TestApp } from './payload'

/** MongoDB commands that ask for no data, and would make the engines differ. */
const BOOKKEEPING = new Set(['abortTransaction', 'commitTransaction', 'endSessions', 'ping'])

/**
 * Counts what goes to the database while a function runs, so that a query for each document of a
 * page is a failing test.
 *
 * @returns the function's result and the queries: SQL on SQLite, names of commands on MongoDB
 */
export const queriesOf = async <Result>(
  app: Pick<TestApp, 'queries'>,
  work: () => Promise<Result>,
): Promise<{ queries: string[]; result: Result }> => {
  const before = app.queries.length
  const result = await work()
  const queries = app.queries.slice(before).filter((query) => !BOOKKEEPING.has(query))
  return { queries, result }
}
