import { buildAdmin } from '../server/admin/buildAdmin'
import { complain, say } from '../server/say'

/** `npm run build`: builds the admin unless the build is current, as the server does at its start. */
const stopping = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort(new Error('Het bouwen is afgebroken.')))
}

try {
  if (!(await buildAdmin(process.cwd(), stopping.signal))) say('Het beheer is al gebouwd.')
} catch (error) {
  complain((error as Error).message)
  process.exit(1)
}
