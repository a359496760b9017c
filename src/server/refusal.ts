import type { MessageKey } from '../i18n'

type Options = {
  code?: string
  data?: Record<string, unknown>
  headers?: Record<string, string>
  /** For programs, in one language; what people may read has a {@link Options.text}. */
  message?: string
  /** Said in the language of who asks. */
  text?: MessageKey
}

/** A request that is turned away before Payload sees it. */
export class Refusal extends Error {
  readonly options: Options
  readonly status: number

  constructor(status: number, options: Options = {}) {
    super(options.code ?? `HTTP ${status}`)
    this.name = 'Refusal'
    this.options = options
    this.status = status
  }
}

/** The database does not answer: nothing was kept, and trying again soon makes sense. */
export const databaseAway = (): Refusal =>
  new Refusal(503, {
    code: 'database_unavailable',
    text: 'error.database_busy',
  })
