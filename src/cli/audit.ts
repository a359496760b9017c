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
  extra:
    'staat voorbij het einde: ze is erbij gezet, of de aantekening waar het logboek eindigt is gewijzigd',
  link: 'sluit niet aan op de vorige: een van beide is vervangen',
  missing: 'ontbreekt',
  order: 'staat niet op haar plaats',
}

const MOST = 1_000

const FINGERPRINT = /^[0-9a-f]{64}$/i

const verify = async (
  { payload }: CommandContext,
  { fingerprint, json }: Json & { fingerprint?: string | undefined },
): Promise<number> => {
  const check = await verifyAudit(payload, { fingerprint })
  const { end, fault, fingerprintAt } = check
  const isWhole = !fault && fingerprintAt !== 0
  if (json) {
    printJson({
      ok: isWhole,
      rows: end.seq,
      hash: end.hash,
      fault: fault ?? null,
      ...(fingerprintAt !== undefined && { fingerprintAt: fingerprintAt || null }),
    })
  } else for (const line of describeCheck(check)) print(line)
  return isWhole ? 0 : 1
}

const describeCheck = ({ end, fault, fingerprintAt }: AuditCheck): string[] => {
  if (fault) {
    return [
      `NIET HEEL: regel ${fault.seq} ${REASONS[fault.reason]}.`,
      `De ${end.seq} regels ervoor zijn heel.`,
    ]
  }
  if (fingerprintAt === 0) {
    return [
      'NIET HEEL: geen enkele regel heeft de vingerafdruk die je bewaarde.',
      'Het logboek sluit wel op zichzelf: het is herschreven, of de vingerafdruk is van een ander.',
    ]
  }
  return [
    `Heel: ${end.seq} regels.`,
    ...(fingerprintAt ? [`Je vingerafdruk is die van regel ${fingerprintAt}.`] : []),
    `Laatste vingerafdruk: ${end.hash}`,
  ]
}

const checkFingerprint = (text: string | undefined): string | undefined => {
  if (text === undefined || FINGERPRINT.test(text)) return text?.toLowerCase()
  throw usageError('--fingerprint is een vingerafdruk van 64 tekens, zoals verify ze toont.')
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
    .option('--fingerprint <hash>', 'ga ook na of de regel er nog staat met deze vingerafdruk')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .addHelpText(
      'after',
      '\nDe exitcode is 1 als een regel niet klopt; de eerste wordt genoemd. Bewaar de laatste\nvingerafdruk buiten deze machine en geef ze de volgende keer mee met --fingerprint: wie de\nhele databank herschrijft, krijgt nooit een regel met dezelfde.',
    )
    .action(async ({ fingerprint, json }: Json & { fingerprint?: string }) => {
      const kept = checkFingerprint(fingerprint)
      finish(
        await withPayload((context) =>
          verify(context, { fingerprint: kept, ...(json && { json }) }),
        ),
      )
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
