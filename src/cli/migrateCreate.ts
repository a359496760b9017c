import { bareConfig, barePayload } from './generate/bareConfig'
import { areMigrationsCurrent, createMigration } from './generate/migrations'

const EXIT_USAGE = 64

const [name] = process.argv.slice(2)
if (!name || name.startsWith('-')) {
  console.error('Give the migration a name: npm run migrate:create -- add_phase')
  process.exitCode = EXIT_USAGE
} else {
  const payload = await barePayload(await bareConfig())
  if (await areMigrationsCurrent(payload)) {
    console.log('The migrations are up to date: there is nothing to create.')
  } else {
    console.log((await createMigration(payload, name)).join('\n'))
  }
}
