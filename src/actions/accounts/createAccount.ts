import type { Payload, PayloadRequest } from 'payload'

import { ROLES } from '../../../access/roles'
import type { Role } from '../../../access/roles'
import { USERS } from '../../../collections/slugs'
import { loadCityIndex } from '../cities/cityIndex'
import { inTransaction } from '../inTransaction'
import { RefusedError } from '../refusedError'
import { nameFromEmail } from './nameFromEmail'
import { checkPassword, generatePassword } from './password'

/** An account with its password, which is known only now. */
export type Login = { city?: string; email: string; password: string; role: Role }

type AccountInput = {
  /** Official name, former name or NIS code; for a contributor, and for nobody else. */
  city?: string | undefined
  email: string
  name?: string | undefined
  /** Generated when it is not given. */
  password?: string | undefined
  role: string
}

const EMAIL = /^[^\s@"<>]+@[^\s@"<>]+\.[^\s@"<>.]+$/

/**
 * Makes an account for somebody at the command line, who has the database in hand anyway.
 *
 * @throws {RefusedError} saying what is wrong with the input; nothing is changed
 */
export const createAccount = async (
  { payload, req }: { payload: Payload; req?: PayloadRequest | undefined },
  input: AccountInput,
): Promise<Login> => {
  const { email, role } = checkAccount(input)
  const name = input.name?.trim() || nameFromEmail(email)
  const password = input.password ?? generatePassword()
  checkPassword(password, { email, name })

  return inTransaction({ payload, req }, async (tx) => {
    const city = input.city ? await findCity(payload, tx, input.city) : undefined
    if (await exists(payload, tx, email)) {
      throw new RefusedError(`Er bestaat al een account voor ${email}.`, 'duplicate')
    }
    await payload.create({
      collection: USERS,
      data: {
        email,
        name,
        password,
        role,
        ...(city && { city: city.id }),
      },
      depth: 0,
      overrideAccess: true,
      req: tx,
    })
    return { email, password, role, ...(city && { city: city.name }) }
  })
}

/**
 * What somebody typed at the command line about an account.
 *
 * @throws {RefusedError} saying what is wrong with it
 */
export const checkAccount = ({
  city,
  email: given,
  role,
}: Pick<AccountInput, 'city' | 'email' | 'role'>): { email: string; role: Role } => {
  const email = given.trim().toLowerCase()
  if (!EMAIL.test(email)) throw new RefusedError(`"${given}" is geen geldig e-mailadres.`)
  if (!isRole(role)) {
    throw new RefusedError(`De rol "${role}" bestaat niet. Kies uit: ${ROLES.join(', ')}.`)
  }
  if (role === 'contributor' && !city) {
    throw new RefusedError('Een contributor hoort bij een stad of gemeente: geef --city.')
  }
  if (role !== 'contributor' && city) {
    throw new RefusedError('Alleen een contributor hoort bij een stad: laat --city weg.')
  }
  return { email, role }
}

const isRole = (role: string): role is Role => ROLES.some((known) => known === role)

/**
 * @param text official name, former name or NIS code
 * @throws {RefusedError} when no city has it
 */
export const findCity = async (payload: Payload, req: PayloadRequest | undefined, text: string) => {
  const city = (await loadCityIndex(payload, req))(text)
  if (!city) throw new RefusedError(`De stad of gemeente "${text}" is niet bekend.`)
  return city
}

const exists = async (payload: Payload, req: PayloadRequest, email: string): Promise<boolean> => {
  const { totalDocs } = await payload.count({
    collection: USERS,
    overrideAccess: true,
    req,
    where: { email: { equals: email } },
  })
  return totalDocs > 0
}
