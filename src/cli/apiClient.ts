import type { Command } from 'commander'

import { API_CLIENTS } from '../../collections/slugs'
import { createClient } from '../actions/apiClients/createClient'
import { rotateKey } from '../actions/apiClients/rotateKey'
import type { ClientWithKey } from '../actions/apiClients/rotateKey'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, table } from './output'
import { createProgram, usageError } from './program'
import { runProgram } from './runProgram'

type Json = { json?: true }

type CreateOptions = Json & { days: string; name: string; scope: string }

const SCOPES = ['published', 'preview'] as const

const DAY = 24 * 60 * 60 * 1000
const MOST_DAYS = 3650

const EXAMPLES = `
Voorbeelden:
  npm run api-client -- create --name "Website van Gent" --days 365
  npm run api-client -- create --name "Voorbeeldsite VVSG" --scope preview
  npm run --silent api-client -- list --json
  npm run api-client -- revoke <id>

Een sleutel wordt één keer getoond en staat nergens leesbaar bewaard. Een website stuurt hem mee als
  Authorization: api-clients API-Key <sleutel>`

const create = async (
  { payload }: CommandContext,
  { days: given, json, name, scope: asked }: CreateOptions,
): Promise<number> => {
  const days = Number(given)
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw usageError(`--days is een geheel getal van 1 tot ${MOST_DAYS}.`)
  }
  const scope = SCOPES.find((known) => known === asked)
  if (!scope) throw usageError(`--scope is ${SCOPES.join(' of ')}.`)
  const expiresAt = new Date(Date.now() + days * DAY).toISOString()
  report(await createClient({ payload }, { name, expiresAt, scope }), json)
  return 0
}

const report = ({ id, key, name, expiresAt, scope }: ClientWithKey, json: true | undefined) => {
  if (json) return printJson({ id, name, scope, expiresAt, key })
  print(`Naam       ${name}`)
  print(`Leest      ${scope}`)
  print(`Geldig tot ${expiresAt.slice(0, 10)}`)
  print(`Id         ${id}`)
  print(`Sleutel    ${key}`)
}

const list = async ({ payload }: CommandContext, json: true | undefined): Promise<number> => {
  const { docs } = await payload.find({
    collection: API_CLIENTS,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'name',
  })
  const clients = docs.map(({ id, keyHint, lastUsedAt, name, expiresAt, scope }) => ({
    id,
    name,
    scope,
    keyHint: keyHint ?? null,
    expiresAt,
    lastUsedAt: lastUsedAt ?? null,
  }))
  if (json) {
    printJson(clients)
    return 0
  }
  const rows = clients.map((client) => [
    client.id,
    client.name,
    client.scope,
    client.keyHint ?? '',
    client.expiresAt.slice(0, 10),
    client.lastUsedAt?.slice(0, 10) ?? 'nooit',
  ])
  print(table([['ID', 'NAAM', 'LEEST', 'SLEUTEL', 'GELDIG TOT', 'GEBRUIKT'], ...rows]))
  return 0
}

const revoke = async ({ payload }: CommandContext, id: string): Promise<number> => {
  await payload.delete({ id, collection: API_CLIENTS, depth: 0, overrideAccess: true })
  print('De sleutel werkt niet meer.')
  return 0
}

const withJson = (command: Command): Command =>
  command.option('--json', 'schrijf JSON naar de standaarduitvoer')

const program = createProgram('npm run api-client --')
  .description('Beheer de sleutels waarmee websites lezen.')
  .addHelpText('after', EXAMPLES)

await runProgram(program, (finish) => {
  withJson(program.command('create').description('Maak een sleutel'))
    .requiredOption('--name <name>', 'welke website, en wie ze beheert')
    .option('--scope <scope>', 'published, of preview: ook wat in behandeling is', 'published')
    .option('--days <days>', 'hoeveel dagen de sleutel werkt', '365')
    .action(async (options: CreateOptions) => {
      finish(await withPayload((context) => create(context, options)))
    })
  withJson(program.command('list').description('Toon alle sleutels')).action(
    async ({ json }: Json) => {
      finish(await withPayload((context) => list(context, json)))
    },
  )
  withJson(program.command('rotate').description('Vervang een sleutel door een nieuwe'))
    .argument('<id>', 'id uit de lijst')
    .action(async (id: string, { json }: Json) => {
      finish(
        await withPayload(async ({ payload }) => {
          report(await rotateKey({ payload }, id), json)
          return 0
        }),
      )
    })
  program
    .command('revoke')
    .description('Trek een sleutel in')
    .argument('<id>', 'id uit de lijst')
    .action(async (id: string) => {
      finish(await withPayload((context) => revoke(context, id)))
    })
})
