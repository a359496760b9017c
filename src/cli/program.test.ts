import { describe, expect, it } from '@jest/globals'
import type { CommanderError } from 'commander'

import { createProgram, describeUsageError } from './program'

const failing = async (...args: string[]): Promise<string> => {
  const program = createProgram('proef')
  program
    .command('doe')
    .argument('<path>')
    .requiredOption('--naam <naam>')
    .action(() => undefined)
  const error = await program.parseAsync(args, { from: 'user' }).then(
    () => undefined,
    (reason: unknown) => reason,
  )
  return describeUsageError(error as CommanderError)
}

describe('a command line that cannot be understood', () => {
  it.each([
    [['doe', 'pad'], 'De optie --naam <naam> is verplicht.'],
    [['doe', '--naam', 'x'], 'Het argument <path> ontbreekt.'],
    [['doe', 'pad', '--naam'], 'De optie --naam <naam> heeft een waarde nodig.'],
    [['doe', 'pad', '--naam', 'x', '--snel'], 'De optie --snel bestaat niet.'],
    [['doe', 'pad', 'nog', '--naam', 'x'], 'Te veel argumenten.'],
    [['laat'], 'De opdracht "laat" bestaat niet.'],
  ])('says in Dutch what is wrong with %j', async (args, message) => {
    expect(await failing(...args)).toBe(message)
  })
})

describe('the help', () => {
  it('is Dutch', () => {
    const help = createProgram('proef').argument('[path]').helpInformation()

    expect(help).toContain('Gebruik: proef')
    expect(help).toContain('toon deze uitleg')
    expect(help).not.toMatch(/Usage|Options|Arguments/)
  })
})
