import { findJobs } from '../jobs/queue/jobRows'
import { retryJobs } from '../jobs/queue/retryJobs'
import { lastError } from '../jobs/queue/runDueJobs'
import type { PayloadJob } from '../payload-types'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, table } from './output'
import { createProgram, usageError } from './program'
import { runProgram } from './runProgram'

type Json = { json?: true }

const HELP = `
Voorbeelden:
  npm run jobs -- list
  npm run jobs -- retry 6b063fe5caa38f6b5437b457
  npm run jobs -- retry --all

Deze opdracht voert zelf niets uit: dat doet de draaiende server, binnen enkele seconden.`

const STATES = { failed: 'mislukt', running: 'bezig', waiting: 'wacht' } as const

const stateOf = ({ hasError, processing }: PayloadJob): keyof typeof STATES =>
  hasError ? 'failed' : processing ? 'running' : 'waiting'

const list = async ({ payload }: CommandContext, { json }: Json): Promise<number> => {
  const jobs = await findJobs(payload, { completedAt: { exists: false } })
  if (json) {
    printJson(
      jobs.map((job) => ({
        id: job.id,
        task: job.taskSlug ?? null,
        state: stateOf(job),
        attempts: job.totalTried ?? 0,
        waitUntil: job.waitUntil ?? null,
        error: lastError(job) ?? null,
      })),
    )
    return 0
  }
  if (jobs.length === 0) {
    print('Er wacht niets.')
    return 0
  }
  const rows = jobs.map((job) => [
    job.id,
    job.taskSlug ?? '',
    STATES[stateOf(job)],
    String(job.totalTried ?? 0),
    job.waitUntil ?? '',
    lastError(job) ?? '',
  ])
  print(table([['KENMERK', 'TAAK', 'TOESTAND', 'POGINGEN', 'NIET VOOR', 'LAATSTE FOUT'], ...rows]))
  return 0
}

const retry = async (
  { payload }: CommandContext,
  { all, id }: { all?: true; id: string | undefined },
): Promise<number> => {
  if (Boolean(all) === Boolean(id)) throw usageError('Geef één kenmerk, of --all.')
  const count = await retryJobs(payload, id)
  if (id && count === 0) {
    print('Er is geen mislukte taak met dat kenmerk.')
    return 1
  }
  print(`Opnieuw klaargezet: ${count}.`)
  return 0
}

const program = createProgram('npm run jobs --')
  .description('Bekijk wat op de achtergrond wacht of mislukt is, zoals mails.')
  .addHelpText('after', HELP)

await runProgram(program, (finish) => {
  program
    .command('list')
    .description('Toon wat wacht, bezig is of mislukt is, het oudste eerst')
    .option('--json', 'schrijf één JSON-lijst naar de standaarduitvoer')
    .action(async (options: Json) => {
      finish(await withPayload((context) => list(context, options)))
    })
  program
    .command('retry')
    .description('Zet wat mislukt is opnieuw klaar')
    .argument('[kenmerk]', 'kenmerk van één mislukte taak (zie list)')
    .option('--all', 'alles wat mislukt is')
    .action(async (id: string | undefined, options: { all?: true }) => {
      finish(await withPayload((context) => retry(context, { ...options, id })))
    })
})
