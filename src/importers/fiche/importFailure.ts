import type { ImportWarning } from './report'

/** Why a file is not imported, in Dutch. Nothing of the file is written. */
export class ImportFailure extends Error {
  readonly code: string
  /** Line of the file, counted from 1. */
  readonly line: number | undefined
  /** What was found until then. */
  readonly warnings: ImportWarning[]

  constructor(
    code: string,
    message: string,
    details: { line?: number | undefined; warnings?: ImportWarning[] } = {},
  ) {
    super(message)
    this.name = 'ImportFailure'
    this.code = code
    this.line = details.line
    this.warnings = details.warnings ?? []
  }
}
