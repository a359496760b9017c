import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload'

import { USERS } from '../../collections/slugs'
import { isPasswordOf } from '../../src/actions/accounts/passwordHash'
import { nlEn } from '../../src/i18n'
import type { MessageKey } from '../../src/i18n'
import { fieldError } from '../shared/fieldError'

/**
 * Whoever gives an account another password, their own or somebody else's, shows that they are who is
 * logged in: a session that was left open is no proof. What they give is compared and forgotten.
 */
export const requireCurrentPassword: CollectionBeforeValidateHook = async ({
  data,
  operation,
  req,
}) => {
  const { currentPassword, ...rest } = (data ?? {}) as Record<string, unknown>
  if (operation !== 'update' || !rest.password || !req.user) return rest
  if (typeof currentPassword !== 'string' || currentPassword === '') {
    throw refused('validation.current_password_missing', req)
  }
  const actor = await req.payload.findByID({
    id: req.user.id,
    collection: USERS,
    depth: 0,
    overrideAccess: true,
    req,
    showHiddenFields: true,
  })
  if (await isPasswordOf(currentPassword, actor)) return rest
  throw refused('validation.current_password_wrong', req)
}

const refused = (key: MessageKey, req: PayloadRequest): Error =>
  fieldError({
    collection: USERS,
    key,
    label: nlEn('Huidig wachtwoord', 'Current password'),
    path: 'currentPassword',
    req,
  })
