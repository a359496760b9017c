import { parseArgs } from 'node:util'

import { StartError } from './startError'

export type ServerOptions = { isApiOnly: boolean; isHelp: boolean }

export const HELP = `Praktijkendatabank

  npm start                  beheer en API
  npm run start:api          enkel de API, zonder beheer
  npm run dev                met herladen bij elke wijziging

  --api-only                 start zonder beheer
  --help                     toon deze tekst

Instellingen komen uit de omgeving of uit .env; .env.example beschrijft ze.`

/**
 * Reads the command line of the server.
 *
 * @throws {StartError} for what it does not know
 */
export const parseOptions = (args: string[]): ServerOptions => {
  try {
    const { values } = parseArgs({
      args,
      options: { 'api-only': { type: 'boolean' }, help: { short: 'h', type: 'boolean' } },
    })
    return { isApiOnly: values['api-only'] ?? false, isHelp: values.help ?? false }
  } catch (error) {
    throw new StartError(`${(error as Error).message}. Zie --help.`, { cause: error })
  }
}
