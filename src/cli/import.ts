import { refreshStatistics } from '../db/statistics'
import type { ImportOptions } from '../importers/fiche/importFiche'
import { importFiches } from '../importers/fiche/importFiches'
import { describeReport, isSuccess } from '../importers/fiche/report'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson } from './output'
import { createProgram } from './program'
import { createProgress } from './progress'
import { runProgram } from './runProgram'

type Options = ImportOptions & { json?: true }

const HELP = `
Een map wordt met haar submappen doorzocht naar .txt-bestanden.
Elk bestand wordt helemaal ingelezen of helemaal niet; de andere gaan door.
Nog eens importeren wijzigt niets. Een gewijzigd bestand werkt bij wat niemand intussen bewerkte.

Voorbeelden:
  npm run import -- fiches/ --dry-run
  npm run import -- "fiches/Zomerscholen aanbieden.txt" --publish
  npm run --silent import -- fiches/ --json

De exitcode is 1 als een bestand mislukt of in conflict is.`

const run = async (
  { payload }: CommandContext,
  paths: string[],
  { json, ...options }: Options,
): Promise<number> => {
  const progress = createProgress()
  const report = await importFiches(payload, paths, {
    ...options,
    onProgress: progress.update,
  }).finally(progress.stop)
  const { created, updated } = report.summary
  if (!report.dryRun && created + updated > 0) await refreshStatistics(payload)
  if (json) printJson(report)
  else print(describeReport(report))
  return isSuccess(report) ? 0 : 1
}

const program = createProgram('npm run import --')

await runProgram(program, (finish) => {
  program
    .description('Lees fiches in: tekst zoals de website ze toont.')
    .argument('<path...>', 'bestanden en mappen')
    .option('--title <title>', 'titel van de praktijk (voor één fiche)')
    .option('--publish', 'publiceer de praktijk en de uitvoeringen met een gemeente')
    .option('--dry-run', 'toon wat er zou gebeuren en bewaar niets')
    .option('--strict', 'weiger een bestand bij elke opmerking')
    .option('--json', 'schrijf één JSON-verslag naar de standaarduitvoer')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: Options) => {
      finish(await withPayload((context) => run(context, paths, options)))
    })
})
