/** What `npm run user -- list` and the like run: `node src/cli/boot.mjs src/cli/user.ts list`. */
import process from 'node:process'

import { runBundled } from '../bundle.mjs'

const [entryPoint] = process.argv.splice(2, 1)
await runBundled(entryPoint)
