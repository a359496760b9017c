import type { Credentials } from './rest'

const LINE = /^ {2}(beheerder|moderator|medewerker) +(\S+@\S+) +(\S+)$/gm

/** Who may log in, as a first start tells the operator; by role, in Dutch. */
export const loginsIn = (output: string): Record<string, Credentials> =>
  Object.fromEntries(
    [...output.matchAll(LINE)].map(([, role, email = '', password = '']) => [
      role,
      { email, password },
    ]),
  )
