/** The exit code of a start that was refused over its configuration (sysexits.h, EX_CONFIG). */
export const EXIT_CONFIG = 78

/** A configuration that the product refuses to start with. The message names keys, never values. */
export class ConfigError extends Error {
  readonly problems: string[]

  /** @param problems one sentence a bad key */
  constructor(problems: string[]) {
    super(
      ['De instellingen zijn niet bruikbaar:', ...problems.map((line) => `  - ${line}`)].join('\n'),
    )
    this.name = 'ConfigError'
    this.problems = problems
  }
}
