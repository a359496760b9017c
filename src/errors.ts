import { APIError } from 'payload'

/** The database could not take the write now: 503, worth another try. */
export class DatabaseBusyError extends APIError {
  constructor() {
    super(
      'De databank is even bezet. Er is niets bewaard; probeer het over enkele seconden opnieuw.',
      503,
      { code: 'database_busy' },
      true,
    )
    this.name = 'DatabaseBusyError'
  }
}

/** A write came after its transaction had ended: nothing of it is kept. */
export class TransactionEndedError extends APIError {
  constructor() {
    super(
      'De bewerking werd afgebroken. Er is niets bewaard; probeer het opnieuw.',
      503,
      { code: 'transaction_ended' },
      true,
    )
    this.name = 'TransactionEndedError'
  }
}
