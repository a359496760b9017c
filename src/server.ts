import { ConfigError, EXIT_CONFIG } from './configError'
import { run } from './server/run'
import { complain } from './server/say'
import { StartError } from './server/startError'

try {
  await run(process.argv.slice(2))
} catch (error) {
  const isExpected = error instanceof ConfigError || error instanceof StartError
  complain(isExpected ? error.message : String((error as Error).stack ?? error))
  process.exit(error instanceof ConfigError ? EXIT_CONFIG : 1)
}
