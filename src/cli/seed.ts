import { refreshStatistics } from '../db/statistics'
import { seedDemo } from '../seed/seedDemo'
import type { DemoReport } from '../seed/seedDemo'
import { seedReferenceData } from '../seed/seedReferenceData'
import type { SeedReport } from '../seed/seedReferenceData'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, table } from './output'
import { createProgram } from './program'
import { runProgram } from './runProgram'

type Options = { demo?: true; json?: true }

const LABELS: Record<keyof SeedReport, string> = {
  cities: 'Steden en gemeenten',
  programmes: 'Programma’s',
  actions: 'Acties',
  categories: 'Categorieën',
  siteSettings: 'Instellingen',
}

const seed = async ({ payload }: CommandContext, { demo, json }: Options): Promise<number> => {
  const reference = await seedReferenceData({ payload })
  const demoReport = demo ? await seedDemo({ payload }) : undefined
  await refreshStatistics(payload)
  if (json) {
    printJson({
      ...reference,
      ...(demoReport && { fiche: demoReport.fiche, logins: demoReport.logins }),
    })
  } else {
    printReference(reference)
    if (demoReport) printDemo(demoReport)
  }
  return 0
}

const printReference = (report: SeedReport): void => {
  const keys = Object.keys(LABELS) as (keyof SeedReport)[]
  const rows = keys.map((key) => {
    const { created, unchanged } = report[key]
    return [LABELS[key], String(created), String(unchanged)]
  })
  print(table([['', 'NIEUW', 'BESTOND AL'], ...rows]))
}

const printDemo = ({ fiche, logins }: DemoReport): void => {
  const state = fiche.status === 'unchanged' ? 'stond er al' : 'gepubliceerd'
  print(`\nVoorbeeldfiche “${fiche.title ?? ''}”: ${state}.`)
  if (logins.length === 0) {
    print('De voorbeeldaccounts bestonden al.')
    return
  }
  print('\nVoorbeeldaccounts; de wachtwoorden worden alleen nu getoond:')
  const rows = logins.map(({ city, email, password, role }) => [email, role, city ?? '', password])
  print(table([['E-MAILADRES', 'ROL', 'STAD', 'WACHTWOORD'], ...rows]))
}

const program = createProgram('npm run seed --')

await runProgram(program, (finish) => {
  program
    .description(
      'Laad de gemeenten, het programma, de categorieën en de teksten van de site. Wat er al staat, blijft zoals het is.',
    )
    .option('--demo', 'publiceer ook de voorbeeldfiche en maak voorbeeldaccounts')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .action(async (options: Options) => {
      finish(await withPayload((context) => seed(context, options)))
    })
})
