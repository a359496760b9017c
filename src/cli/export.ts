import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { exportFiches } from '../importers/fiche/exportFiches'
import type { ExportedFiche } from '../importers/fiche/exportFiches'
import { withPayload } from './context'
import { printError } from './output'
import { createProgram, usageError } from './program'
import { runProgram } from './runProgram'

type Options = { all?: true; draft?: true; format: string; out?: string; slug?: string }

const HELP = `
Zonder --out gaat de tekst van één fiche naar de standaarduitvoer.
Met --out krijgt elke fiche een bestand <webadres>.txt; een bestaand bestand wordt vervangen.

Voorbeelden:
  npm run --silent export -- --slug zomerscholen-aanbieden > fiche.txt
  npm run export -- --all --out fiches/`

const check = ({ all, format, out, slug }: Options): void => {
  if (format !== 'fiche') throw usageError(`Het formaat "${format}" bestaat niet. Kies: fiche.`)
  if (Boolean(all) === (slug !== undefined)) throw usageError('Geef --slug of --all.')
  if (all && out === undefined) throw usageError('Geef bij --all een map met --out.')
}

const write = async (fiches: ExportedFiche[], out: string | undefined): Promise<void> => {
  if (out === undefined) {
    for (const { text } of fiches) process.stdout.write(text)
    return
  }
  await mkdir(out, { recursive: true })
  for (const { slug, text } of fiches) await writeFile(path.join(out, `${slug}.txt`), text)
  printError(`${fiches.length} ${fiches.length === 1 ? 'fiche' : 'fiches'} geschreven in ${out}`)
}

const run = async (options: Options): Promise<number> => {
  check(options)
  const { draft, out, slug } = options
  return withPayload(async ({ payload }) => {
    const fiches = await exportFiches(payload, { draft, slug })
    await write(fiches, out)
    for (const fiche of fiches) {
      for (const warning of fiche.warnings) printError(`${fiche.slug}: ${warning}`)
    }
    return 0
  })
}

const program = createProgram('npm run export --')

await runProgram(program, (finish) => {
  program
    .description('Schrijf praktijken weg als fiche.')
    .option('--format <format>', 'formaat: fiche', 'fiche')
    .option('--slug <slug>', 'het laatste deel van het webadres van één praktijk')
    .option('--all', 'alle praktijken')
    .option('--out <folder>', 'map voor de bestanden; ze wordt gemaakt als ze niet bestaat')
    .option('--draft', 'de laatste versie, ook wat nog niet gepubliceerd is')
    .addHelpText('after', HELP)
    .action(async (options: Options) => {
      finish(await run(options))
    })
})
