import { mailDestination } from '../emails/mailAdapter'
import { siteUrl } from '../emails/siteUrl'
import type { Settings } from '../env'
import { say } from './say'

type Login = { email: string; password: string; role: string }

const NAMES: Record<string, string> = {
  admin: 'beheerder',
  contributor: 'medewerker',
  moderator: 'moderator',
}

/**
 * Tells the operator where to go and, after a first start, with which accounts. The passwords are
 * shown here and nowhere else.
 */
export const announce = ({
  isApiOnly,
  logins,
  port,
  settings,
}: {
  isApiOnly: boolean
  logins: Login[] | undefined
  port: number
  settings: Settings
}): void => {
  const address = siteUrl({ ...settings, port })
  say()
  say('De Praktijkendatabank draait.')
  if (!isApiOnly) say(`  Beheer  ${address}/admin`)
  say(`  API     ${address}/api`)
  say(`  Mails   ${mailDestination(settings)}`)
  if (logins?.length) {
    say()
    say('Aanmelden kan met deze accounts. De wachtwoorden worden maar één keer getoond.')
    for (const { email, password, role } of logins) {
      say(`  ${(NAMES[role] ?? role).padEnd(11)} ${email.padEnd(32)} ${password}`)
    }
  }
  say()
}
