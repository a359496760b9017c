import { removeOrphans } from '../../hooks/media/removeOrphans'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson } from './output'
import { createProgram } from './program'
import { runProgram } from './runProgram'

type Options = { json?: true; remove?: true }

const check = async (
  { payload, settings }: CommandContext,
  { json, remove }: Options,
): Promise<number> => {
  const { missing, removed: orphans } = await removeOrphans({
    dryRun: !remove,
    folder: settings.mediaDir,
    payload,
  })
  if (json) printJson({ missing, orphans, removed: remove ? orphans.length : 0 })
  else {
    print(list('Ontbrekend: staat in de databank, niet in de map', missing))
    print(
      list(remove ? 'Verwijderd: stond alleen in de map' : 'Wees: staat alleen in de map', orphans),
    )
  }
  return missing.length > 0 ? 1 : 0
}

const list = (title: string, files: string[]): string =>
  [`${title}: ${files.length}`, ...files.map((file) => `  ${file}`)].join('\n')

const program = createProgram('npm run media --')

await runProgram(program, (finish) => {
  program
    .command('check')
    .description('Vergelijk de map met afbeeldingen met de databank; wijzigt niets zonder --remove')
    .option('--remove', 'verwijder bestanden van meer dan een uur oud die de databank niet kent')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .addHelpText(
      'after',
      '\nGebruik --remove niet na het terugzetten van een oudere databank, of als een andere\ndatabank dezelfde map gebruikt. De exitcode is 1 als er bestanden ontbreken.',
    )
    .action(async (options: Options) => {
      finish(await withPayload((context) => check(context, options)))
    })
})
