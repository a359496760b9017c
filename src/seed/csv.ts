import { readFileSync } from 'node:fs'

import { parse } from 'csv-parse/sync'

/**
 * Reads a data file of this folder.
 *
 * @param name file name in `data/`
 * @returns a record a line, keyed by the heading; an empty cell is an empty string
 */
export const readCsv = <Column extends string>(name: string): Record<Column, string>[] =>
  parse(readFileSync(new URL(`data/${name}`, import.meta.url)), {
    bom: true,
    columns: true,
    skip_empty_lines: true,
  })
