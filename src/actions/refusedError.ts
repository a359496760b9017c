import { APIError } from 'payload'

/** The request cannot be carried out, and the Dutch message tells the person why. Nothing changed. */
export class RefusedError extends APIError {
  /**
   * @param code stable, for programs
   * @param data what a program can use of it, besides the code
   */
  constructor(message: string, code = 'refused', status = 400, data: Record<string, unknown> = {}) {
    super(message, status, { ...data, code }, true)
    this.name = 'RefusedError'
  }
}
