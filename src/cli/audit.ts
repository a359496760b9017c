import { AUDIT_LOG } from '../../collections/slugs'
import { verifyAudit } from '../actions/audit/verifyAudit'
import type { AuditCheck } from '../actions/audit/verifyAudit'
import { auditActionLabel, auditStateLabel } from '../i18n/auditActions'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, table } from './output'
import { createProgram, usageError } from './program'
import { runProgram } from './runProgram'

type Json = { json?: true }

const REASONS: Record<NonNullable<AuditCheck['fault']>['reason'], string> = {
  changed: 'is gewijzigd',
  end: 'is de laatste, maar de aantekening waar het logboek eindigt is gewist',
  link: 'sluit niet aan op de vorige: een van beide is vervangen',
  missing: 'ontbreekt',
  order: 'staat niet op haar plaats',
}

const MOST = 1_000

const verify = async ({ payload }: CommandContext, { json }: Json): Promise<number> => {
  const { end, fault } = await verifyAudit(payload)
  if (json) {
    printJson({ ok: !fault, rows: end.seq, hash: end.hash, fault: fault ?? null })
  } else if (fault) {
    print(`NIET HEEL: regel ${fault.seq} ${REASONS[fault.reason]}.`)
    print(`De ${end.seq} regels ervoor zijn heel.`)
  } else {
    print(`Heel: ${end.seq} regels.`)
    print(`Laatste vingerafdruk: ${end.hash}`)
  }
  return fault ? 1 : 0
}

const countOf = (limit: string): number => {
  const count = Number(limit)
  if (Number.isInteger(count) && count >= 1 && count <= MOST) return count
  throw usageError(`--limit is een geheel getal van 1 tot ${MOST}.`)
}

const list = async (
  { payload }: CommandContext,
  { action, count, json }: Json & { action?: string | undefined; count: number },
): Promise<number> => {
  const { docs } = await payload.find({
    collection: AUDIT_LOG,
    depth: 0,
    limit: count,
    overrideAccess: true,
    sort: '-seq',
    ...(action && { where: { action: { equals: action } } }),
  })
  if (json) {
    printJson(docs.map(({ id: _, createdAt: __, updatedAt: ___, ...row }) => row))
  } else {
    const rows = docs.map(({ action, actorName, at, entityTitle, from, seq, to }) => [
      String(seq),
      at,
      auditActionLabel(action, 'nl'),
      actorName,
      entityTitle ?? '',
      [from, to].flatMap((state) => (state ? [auditStateLabel(state, 'nl')] : [])).join(' → '),
    ])
    print(table([['NUMMER', 'TIJDSTIP', 'HANDELING', 'DOOR', 'WAT', 'WIJZIGING'], ...rows]))
  }
  return 0
}

const program = createProgram('npm run audit --').description('Lees het logboek na.')

await runProgram(program, (finish) => {
  program
    .command('verify')
    .description('Ga na of geen regel gewijzigd, verwijderd of verplaatst is')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .addHelpText(
      'after',
      '\nDe exitcode is 1 als een regel niet klopt; de eerste wordt genoemd. Bewaar de laatste\nvingerafdruk buiten deze machine: wie de hele databank herschrijft, herschrijft ook die.',
    )
    .action(async (options: Json) => {
      finish(await withPayload((context) => verify(context, options)))
    })
  program
    .command('list')
    .description('Toon de laatste regels, de nieuwste eerst')
    .option('--limit <limit>', 'zoveel regels', '50')
    .option('--action <action>', 'alleen deze handeling, zoals practice.publish')
    .option('--json', 'schrijf één JSON-lijst naar de standaarduitvoer')
    .action(async ({ limit, ...options }: Json & { action?: string; limit: string }) => {
      const count = countOf(limit)
      finish(await withPayload((context) => list(context, { ...options, count })))
    })
})
