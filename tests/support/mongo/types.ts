/** A MongoDB (or what speaks its protocol) that runs for the length of a test run. */
export type TestMongo = {
  /** One phrase that says which one it is. */
  description: string
  stop: () => Promise<void>
  /** A connection string without a database's name. */
  url: string
}

/** Says why a MongoDB cannot be had. */
export class NoMongoError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'NoMongoError'
  }
}
