/** What `npm start` runs. */
import { runBundled } from '../bundle.mjs'

await runBundled('src/server.ts')
