import type { SanitizedConfig } from 'payload'

/**
 * The configuration of the server that runs this Next application. Next bundles what it imports:
 * a second copy of collections, access and database would live beside the server's. The server
 * hands over its own instead, and the bundle holds the admin's interface alone.
 */
const KEY = Symbol.for('praktijkendatabank.runningConfig')

type Holder = { [KEY]?: SanitizedConfig }

/** Called by the server, once, before Next answers its first request. */
export const provideRunningConfig = (config: SanitizedConfig): void => {
  ;(globalThis as Holder)[KEY] = config
}

/** @throws when Next runs without the server, e.g. by `next start` */
export const runningConfig = async (): Promise<SanitizedConfig> => {
  const config = (globalThis as Holder)[KEY]
  if (!config) throw new Error('Start the product with npm start: Next does not run by itself.')
  return Promise.resolve(config)
}
