import { writeSync } from 'node:fs'

const STDERR = 2

type HeldLog = {
  /** Forgets the lines: an error says the same, and is told once. */
  drop: () => void
  write: (line: string) => void
}

/**
 * A destination for log lines that keeps them until the process ends, and writes them to standard
 * error then. Payload ends the process itself after some failures: its last words are not lost.
 */
export const holdLog = (): HeldLog => {
  let lines: string[] = []
  process.once('exit', () => {
    if (lines.length > 0) writeSync(STDERR, lines.join(''))
  })
  return {
    drop: () => {
      lines = []
    },
    write: (line) => {
      lines.push(line)
    },
  }
}
