import { CITIES } from '../../collections/slugs'
import { mergeCities } from '../actions/cities/mergeCities'
import type { MergedCity, MergeReport } from '../actions/cities/mergeCities'
import { unmergeCity } from '../actions/cities/unmergeCity'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, table } from './output'
import { createProgram, usageError } from './program'
import { runProgram } from './runProgram'

type Json = { json?: true }

type MergeOptions = Json & { date?: string; dryRun?: true; into: string }

type UnmergeOptions = Json & { dryRun?: true }

const EXAMPLES = `
Voorbeelden:
  npm run city -- list --merged
  npm run city -- merge 11007 --into 11002 --date 2025-01-01 --dry-run
  npm run city -- merge 44048 44012 --into 44086 --date 2025-01-01

Een gemeente die opgaat in een andere blijft bestaan en verwijst naar haar opvolger: wat zij bezit,
is meteen van de opvolger, ook als de dag in --date nog moet komen. Accounts verhuizen mee en worden
afgemeld, en de oude namen leiden bij het zoeken naar de opvolger. Elke fusie staat in het logboek.
Probeer eerst met --dry-run.`

/** Today in Flanders, as `YYYY-MM-DD`. */
const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

const checkDate = (text: string): string => {
  const date = new Date(`${text}T12:00:00.000Z`)
  const isDay = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && isDay) return text
  throw usageError(`--date is een bestaande dag, zoals 2025-01-01.`)
}

const merge = async (
  { payload }: CommandContext,
  from: string[],
  {
    date = today(),
    dryRun = false,
    into,
    json,
  }: Omit<MergeOptions, 'dryRun'> & { dryRun?: boolean },
): Promise<number> => {
  const report = await mergeCities({ payload }, { date, dryRun, from, into })
  if (json) printJson({ ...report, dryRun })
  else for (const line of describeMerge(report, dryRun)) print(line)
  return 0
}

const describeMerge = (
  { aliases, cities, into, validTo }: MergeReport,
  dryRun: boolean,
): string[] => {
  const name = `${into.name} (${into.nis})`
  return [
    ...(dryRun ? ['Proef: er wordt niets gewijzigd.'] : []),
    ...cities.flatMap((city) => describeCity(city, name, validTo)),
    ...(aliases.length > 0
      ? [`${name} wordt voortaan ook gevonden als: ${aliases.join(', ')}.`]
      : []),
  ]
}

const describeCity = (city: MergedCity, into: string, validTo: string): string[] => [
  city.wasMerged
    ? `${city.name} (${city.nis}) was al opgegaan in ${into}.`
    : `${city.name} (${city.nis}) gaat op in ${into} en bestond tot en met ${validTo}.`,
  `  van de opvolger: ${count(city.practices, 'praktijk', 'praktijken')}, ${count(city.implementations, 'uitvoering', 'uitvoeringen')}`,
  `  accounts die verhuizen: ${city.accounts}`,
]

const count = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

const unmerge = async (
  { payload }: CommandContext,
  nis: string,
  { dryRun = false, json }: { dryRun?: boolean; json?: true },
): Promise<number> => {
  const report = await unmergeCity({ payload }, { dryRun, nis })
  if (json) {
    printJson({ ...report, dryRun })
    return 0
  }
  if (dryRun) print('Proef: er wordt niets gewijzigd.')
  print(
    `${report.name} (${report.nis}) staat weer los van ${report.from.name} (${report.from.nis}).`,
  )
  print('Accounts blijven waar ze zijn: geef ze zo nodig zelf een andere stad of gemeente.')
  return 0
}

const list = async (
  { payload }: CommandContext,
  { json, merged }: Json & { merged?: true },
): Promise<number> => {
  const { docs } = await payload.find({
    collection: CITIES,
    depth: 1,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'name',
    where: merged ? { replacedBy: { exists: true } } : {},
  })
  const cities = docs.map(({ kind, name, nis, replacedBy, validTo }) => ({
    nis: nis ?? null,
    name,
    kind,
    validTo: validTo?.slice(0, 10) ?? null,
    replacedBy: typeof replacedBy === 'object' ? (replacedBy?.name ?? null) : (replacedBy ?? null),
  }))
  if (json) {
    printJson(cities)
    return 0
  }
  const rows = cities.map(({ kind, name, nis, replacedBy, validTo }) => [
    nis ?? '',
    name,
    kind,
    validTo ?? '',
    replacedBy ?? '',
  ])
  print(table([['NIS', 'NAAM', 'SOORT', 'BESTOND TOT', 'OPGEVOLGD DOOR'], ...rows]))
  return 0
}

const program = createProgram('npm run city --')
  .description('Voer fusies van gemeenten in.')
  .addHelpText('after', EXAMPLES)

await runProgram(program, (finish) => {
  program
    .command('merge')
    .description('Laat gemeenten opgaan in een andere')
    .argument('<nis...>', 'NIS-codes van de gemeenten die verdwijnen')
    .requiredOption('--into <nis>', 'NIS-code van de gemeente waarin ze opgaan')
    .option('--date <date>', 'eerste dag van de nieuwe gemeente, zoals 2025-01-01 (anders vandaag)')
    .option('--dry-run', 'toon wat er zou veranderen, zonder iets te wijzigen')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .action(async (from: string[], options: MergeOptions) => {
      if (options.date !== undefined) checkDate(options.date)
      finish(await withPayload((context) => merge(context, from, options)))
    })
  program
    .command('unmerge')
    .description('Maak een fusie ongedaan die verkeerd werd ingevoerd')
    .argument('<nis>', 'NIS-code van de gemeente die weer los komt te staan')
    .option('--dry-run', 'toon wat er zou veranderen, zonder iets te wijzigen')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .action(async (nis: string, options: UnmergeOptions) => {
      finish(await withPayload((context) => unmerge(context, nis, options)))
    })
  program
    .command('list')
    .description('Toon de steden en gemeenten')
    .option('--merged', 'alleen die in een andere opgingen')
    .option('--json', 'schrijf één JSON-lijst naar de standaarduitvoer')
    .action(async (options: Json & { merged?: true }) => {
      finish(await withPayload((context) => list(context, options)))
    })
})
