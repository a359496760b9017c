import type { Payload } from 'payload'

import { USERS } from '../../../collections/slugs'
import { inTransaction } from '../inTransaction'
import { RefusedError } from '../refusedError'
import type { Login } from './createAccount'
import { checkPassword, generatePassword } from './password'

type ResetInput = {
  email: string
  /** Generated when it is not given. */
  password?: string | undefined
}

/**
 * Gives an account a new password and ends its sessions.
 *
 * @throws {RefusedError} when there is no such account or the password is no good
 */
export const resetPassword = async (payload: Payload, input: ResetInput): Promise<Login> => {
  const email = input.email.trim().toLowerCase()
  const password = input.password ?? generatePassword()

  return inTransaction({ payload }, async (req) => {
    const { docs } = await payload.find({
      collection: USERS,
      depth: 1,
      limit: 1,
      overrideAccess: true,
      req,
      where: { email: { equals: email } },
    })
    const user = docs[0]
    if (!user) throw new RefusedError(`Er is geen account voor ${email}.`, 'not_found', 404)
    checkPassword(password, user)
    await payload.update({
      collection: USERS,
      id: user.id,
      data: { password },
      depth: 0,
      overrideAccess: true,
      req,
    })
    const { city, role } = user
    return {
      email,
      password,
      role,
      ...(city && typeof city === 'object' && { city: city.name }),
    }
  })
}
