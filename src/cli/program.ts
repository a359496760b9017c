import { Command, CommanderError } from 'commander'

/** The exit code of a command line that cannot be understood (sysexits.h, EX_USAGE). */
export const EXIT_USAGE = 64

const TITLES: Record<string, string> = {
  'Arguments:': 'Argumenten:',
  'Commands:': 'Opdrachten:',
  'Options:': 'Opties:',
  'Usage:': 'Gebruik:',
}

/** What commander reports in English, by its code. The name in quotes is the message's own. */
const USAGE_ERRORS: Record<string, (name: string) => string> = {
  'commander.excessArguments': () => 'Te veel argumenten.',
  'commander.missingArgument': (name) => `Het argument <${name}> ontbreekt.`,
  'commander.missingMandatoryOptionValue': (name) => `De optie ${name} is verplicht.`,
  'commander.optionMissingArgument': (name) => `De optie ${name} heeft een waarde nodig.`,
  'commander.unknownCommand': (name) => `De opdracht "${name}" bestaat niet.`,
  'commander.unknownOption': (name) => `De optie ${name} bestaat niet.`,
}

/** A command whose help and errors are Dutch, and that never ends the process by itself. */
export const createProgram = (name?: string): Command => {
  const command = new Command(name)
  command.createCommand = createProgram
  return command
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', 'toon deze uitleg')
}

/** @returns one Dutch sentence that says what is wrong with the command line */
export const describeUsageError = ({ code, message }: CommanderError): string => {
  const name = /'([^']*)'/.exec(message)?.[1] ?? ''
  return USAGE_ERRORS[code]?.(name) ?? message.replace(/^error: /, '')
}

/** @param message a Dutch sentence about the options that were given */
export const usageError = (message: string): CommanderError =>
  new CommanderError(EXIT_USAGE, 'usage', message)
