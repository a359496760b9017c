const { stderr, stdout } = process

/**
 * Writes a line for the operator. Log lines go to standard output as JSON: where a program reads them
 * (standard output is no terminal), people's lines take standard error instead.
 */
export const say = (line = ''): void => {
  ;(stdout.isTTY ? stdout : stderr).write(`${line}\n`)
}

/** Writes why the server does not start. */
export const complain = (line: string): void => {
  stderr.write(`${line}\n`)
}
