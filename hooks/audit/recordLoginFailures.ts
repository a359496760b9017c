import type { AfterErrorHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { AUDIT_LOG, USERS } from '../../collections/slugs'
import { nameAccount, VISITOR } from '../../src/actions/audit/actor'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { User } from '../../src/payload-types'
import { idOf } from '../shared/mainDocument'

/** So many wrong passwords in a row make one row, and as many again the next. */
const BURST = 5

const KEY = 'auditLogins'

const REFUSALS = new Set(['AuthenticationError', 'LockedAuth'])

/** Notes which account somebody tries: one request of GraphQL may try several. */
export const noteLogin: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { email } = (args as { data?: { email?: unknown } }).data ?? {}
  if (operation === 'login' && typeof email === 'string')
    triedIn(req).add(email.toLowerCase().trim())
  return args
}

/**
 * Records every fifth wrong password of an account in a row, over REST and GraphQL. The refusal has
 * ended its transaction, so the row has one of its own; who asked gets the same answer either way.
 */
export const recordLoginFailures: AfterErrorHook = async ({ error, req }) => {
  const { name } = ((error as { originalError?: unknown }).originalError ?? error) as Error
  if (!REFUSALS.has(name)) return
  const tried = triedIn(req)
  for (const email of tried) {
    tried.delete(email)
    try {
      await recordBurst(email, req)
    } catch (err) {
      req.payload.logger.error({ err, msg: 'A burst of login failures was not recorded' })
    }
  }
}

const recordBurst = async (email: string, { payload }: PayloadRequest): Promise<void> => {
  const account = await payload.db.findOne<User>({
    collection: USERS,
    where: { email: { equals: email } },
  })
  const attempts = account?.loginAttempts ?? 0
  if (!account || attempts === 0 || attempts % BURST !== 0) return
  if (await isRecorded(account, payload)) return
  await recordAudit(
    { payload },
    {
      action: 'user.login_failures',
      actor: VISITOR,
      city: idOf(account.city),
      details: { attempts },
      entity: USERS,
      entityId: account.id,
      entityTitle: nameAccount(account).name,
    },
  )
}

/** A locked account counts no further: what comes while it is locked is the same burst. */
const isRecorded = async (
  { id, lockUntil }: User,
  { collections, db }: PayloadRequest['payload'],
): Promise<boolean> => {
  if (!lockUntil) return false
  const { lockTime } = collections[USERS].config.auth
  const lockedAt = new Date(new Date(lockUntil).getTime() - lockTime).toISOString()
  const { totalDocs } = await db.count({
    collection: AUDIT_LOG,
    where: {
      and: [
        { action: { equals: 'user.login_failures' } },
        { entityId: { equals: id } },
        { at: { greater_than_equal: lockedAt } },
      ],
    },
  })
  return totalDocs > 0
}

const triedIn = ({ context }: PayloadRequest): Set<string> => {
  const known = context[KEY]
  if (known instanceof Set) return known as Set<string>
  const fresh = new Set<string>()
  context[KEY] = fresh
  return fresh
}
