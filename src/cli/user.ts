import type { Command } from 'commander'

import { ROLES } from '../../access/roles'
import { USERS } from '../../collections/slugs'
import { checkAccount, createAccount, findCity } from '../actions/accounts/createAccount'
import type { Login } from '../actions/accounts/createAccount'
import { inviteAccount } from '../actions/accounts/inviteAccount'
import { resetPassword } from '../actions/accounts/resetPassword'
import { mailDestination } from '../emails/mailAdapter'
import { withPayload } from './context'
import type { CommandContext } from './context'
import { print, printJson, readStdin, table } from './output'
import { createProgram } from './program'
import { runProgram } from './runProgram'

type Finish = (exitCode: number) => void

type Common = { json?: true; passwordStdin?: true }

type InviteOptions = Pick<Common, 'json'> & {
  city?: string
  email: string
  name?: string
  role: string
}

type CreateOptions = Common & InviteOptions

const EXAMPLES = `
Voorbeelden:
  npm run user -- create --email an@stad.example --role contributor --city Gent
  npm run user -- invite --email an@stad.example --role contributor --city Gent
  npm run user -- reset-password --email an@stad.example
  npm run --silent user -- list --json

Een wachtwoord wordt één keer getoond en staat nergens bewaard. Wie uitgenodigd is, kiest er zelf een met
de link uit een mail: die verstuurt de server, zodra hij draait.`

const addCreate = (user: Command, finish: Finish): void => {
  withCommonOptions(user.command('create').description('Maak een account'))
    .requiredOption('--email <email>', 'e-mailadres waarmee de persoon zich aanmeldt')
    .requiredOption('--role <role>', `rol: ${ROLES.join(', ')}`)
    .option('--city <city>', 'naam, vroegere naam of NIS-code; verplicht voor een contributor')
    .option('--name <name>', 'naam van de persoon (anders afgeleid van het e-mailadres)')
    .action(async ({ json, passwordStdin, ...input }: CreateOptions) => {
      const password = await passwordFrom(passwordStdin)
      finish(
        await withPayload(async ({ payload }) =>
          report(await createAccount({ payload }, { ...input, password }), { json, passwordStdin }),
        ),
      )
    })
}

const addInvite = (user: Command, finish: Finish): void => {
  user
    .command('invite')
    .description('Nodig iemand uit met een mail, of opnieuw: de vorige link werkt dan niet meer')
    .requiredOption('--email <email>', 'e-mailadres waar de link naartoe gaat')
    .requiredOption('--role <role>', `rol: ${ROLES.join(', ')}`)
    .option('--city <city>', 'naam, vroegere naam of NIS-code; verplicht voor een contributor')
    .option('--name <name>', 'naam van de persoon (anders afgeleid van het e-mailadres)')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')
    .action(async (options: InviteOptions) => {
      finish(await withPayload((context) => invite(context, options)))
    })
}

const invite = async (
  { payload, settings }: CommandContext,
  { json, ...input }: InviteOptions,
): Promise<number> => {
  const { email, role } = checkAccount(input)
  const city = input.city ? await findCity(payload, undefined, input.city) : undefined
  await inviteAccount({ payload }, { city: city?.id, email, name: input.name, role })
  if (json) {
    printJson({ email, role, city: city?.name ?? null })
  } else {
    print(`E-mailadres  ${email}`)
    print(`Rol          ${role}${city ? ` (${city.name})` : ''}`)
    print(`Mail         ${mailDestination(settings)}, door de server; de link werkt 7 dagen`)
  }
  return 0
}

const addResetPassword = (user: Command, finish: Finish): void => {
  const description = 'Geef een account een nieuw wachtwoord en sluit zijn sessies'
  withCommonOptions(user.command('reset-password').description(description))
    .requiredOption('--email <email>', 'e-mailadres van het account')
    .action(async ({ email, json, passwordStdin }: Common & { email: string }) => {
      const password = await passwordFrom(passwordStdin)
      finish(
        await withPayload(async ({ payload }) =>
          report(await resetPassword(payload, { email, password }), { json, passwordStdin }),
        ),
      )
    })
}

const addList = (user: Command, finish: Finish): void => {
  user
    .command('list')
    .description('Toon alle accounts')
    .option('--json', 'schrijf één JSON-lijst naar de standaarduitvoer')
    .action(async ({ json }: { json?: true }) => {
      finish(await withPayload((context) => list(context, json)))
    })
}

const withCommonOptions = (command: Command): Command =>
  command
    .option('--password-stdin', 'lees het wachtwoord van de standaardinvoer (12 tot 128 tekens)')
    .option('--json', 'schrijf één JSON-object naar de standaarduitvoer')

const passwordFrom = async (fromStdin: true | undefined): Promise<string | undefined> =>
  fromStdin ? await readStdin() : undefined

const report = (
  login: Login,
  { json, passwordStdin }: { [Key in keyof Common]: Common[Key] | undefined },
): number => {
  const { city, email, password, role } = login
  if (json) {
    printJson({ email, role, city: city ?? null, password })
  } else {
    print(`E-mailadres  ${email}`)
    print(`Rol          ${role}${city ? ` (${city})` : ''}`)
    print(`Wachtwoord   ${passwordStdin ? '(zoals ingegeven)' : password}`)
  }
  return 0
}

const list = async ({ payload }: CommandContext, json: true | undefined): Promise<number> => {
  const { docs } = await payload.find({
    collection: USERS,
    depth: 1,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'email',
  })
  const accounts = docs.map(({ city, email, name, role }) => ({
    email,
    role,
    city: city && typeof city === 'object' ? city.name : null,
    name: name ?? null,
  }))
  if (json) {
    printJson(accounts)
  } else {
    const rows = accounts.map(({ city, email, name, role }) => [
      email,
      role,
      city ?? '',
      name ?? '',
    ])
    print(table([['E-MAILADRES', 'ROL', 'STAD', 'NAAM'], ...rows]))
  }
  return 0
}

const program = createProgram('npm run user --')
  .description('Beheer de accounts.')
  .addHelpText('after', EXAMPLES)

await runProgram(program, (finish) => {
  addCreate(program, finish)
  addInvite(program, finish)
  addResetPassword(program, finish)
  addList(program, finish)
})
