type Options = {
  code?: string
  data?: Record<string, unknown>
  headers?: Record<string, string>
  message?: string
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
    message: 'De databank is even niet bereikbaar. Probeer het over enkele seconden opnieuw.',
  })
