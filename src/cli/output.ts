/** Writes to standard output: the command's answer. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

/** Writes to standard error: what went wrong, and what is under way. */
export const printError = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Writes one object on one line of standard output, for programs. */
export const printJson = (value: unknown): void => {
  print(JSON.stringify(value))
}

/** Reads everything that is piped in, without the line break at its end. */
export const readStdin = async (): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/\r?\n$/, '')
}

/**
 * Lays out rows in columns.
 *
 * @param rows cells; the first row is the heading
 */
export const table = (rows: string[][]): string => {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  )
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
