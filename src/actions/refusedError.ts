import { APIError } from 'payload'

/** The request cannot be carried out, and the Dutch message tells the person why. Nothing changed. */
export class RefusedError extends APIError {
  /** @param code stable, for programs */
  constructor(message: string, code = 'refused', status = 400) {
    super(message, status, { code }, true)
    this.name = 'RefusedError'
  }
}
