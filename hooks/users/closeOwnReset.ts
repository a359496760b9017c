import type { CollectionBeforeOperationHook } from 'payload'
import { NotFound } from 'payload'

/**
 * Closes Payload's own way to replace a forgotten password on every door: it keeps the token of its link
 * as it is, so that whoever reads the database opens accounts with it. The product's own is
 * src/actions/accounts/setPassword.
 */
export const closeOwnReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'forgotPassword' || operation === 'resetPassword') throw new NotFound(req.t)
  return args
}
