import { createConfig } from './createConfig'
import { loadEnv } from './env'

/** What Payload's own command line reads. */
export default createConfig(loadEnv())
