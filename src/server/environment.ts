/* eslint-disable no-restricted-properties -- Payload, Next and React read these themselves */

/**
 * Sets what the frameworks read from the environment, before they are loaded. `src/env.ts` has read
 * the environment by then.
 */
export const prepareEnvironment = ({ isDevelopment }: { isDevelopment: boolean }): void => {
  // An assignment through a variable: the types declare it read-only.
  const environment: Record<string, string | undefined> = process.env
  environment.NODE_ENV ||= isDevelopment ? 'development' : 'production'
  environment.NEXT_TELEMETRY_DISABLED ||= '1'
  // Some pages of the admin come with their dates written out, in the time of the server.
  environment.TZ ||= 'Europe/Brussels'
  // The server restarts when the configuration changes; nothing listens for Payload's own way.
  environment.DISABLE_PAYLOAD_HMR = 'true'
}

/** The environment of `next build`: always a production build. */
export const childEnvironment = (): NodeJS.ProcessEnv => ({
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_ENV: 'production',
  // Loaders of this process are not for that one.
  NODE_OPTIONS: '',
})
