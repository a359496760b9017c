import { setTimeout as sleep } from 'node:timers/promises'

import type {
  AfterErrorHook,
  CollectionBeforeOperationHook,
  Payload,
  PayloadRequest,
} from 'payload'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import { USERS } from '../../collections/slugs'
import { nameAccount, VISITOR } from '../../src/actions/audit/actor'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import { idOf } from '../../src/domain/idOf'
import type { User } from '../../src/payload-types'

/** So many wrong passwords make one row, and as many again the next. */
const BURST = 5

/** In milliseconds: until the answer is out. */
const AFTER_ANSWER = 100

/** Longest e-mail address. */
const LONGEST_ADDRESS = 254

/** In the memory of this process: wrong passwords of the last quarter of an hour, by address. */
const failures = new RateLimiterMemory({ duration: 15 * 60, points: BURST })

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
 * Records every fifth wrong password of an account, over REST and GraphQL. The refusal has
 * ended its transaction, so the row has one of its own. It is written when the answer is out: only an
 * account that exists has one, and who asked could measure that.
 */
export const recordLoginFailures: AfterErrorHook = ({ error, req }) => {
  const { name } = ((error as { originalError?: unknown }).originalError ?? error) as Error
  if (!REFUSALS.has(name)) return
  const tried = triedIn(req)
  for (const email of tried) {
    tried.delete(email)
    recordBurst(email, req.payload).catch((err: unknown) => {
      req.payload.logger.error({ err, msg: 'A burst of login failures was not recorded' })
    })
  }
}

const recordBurst = async (email: string, payload: Payload): Promise<void> => {
  const { consumedPoints } = await failures.penalty(email.slice(0, LONGEST_ADDRESS))
  if (consumedPoints % BURST !== 0) return
  await sleep(AFTER_ANSWER, undefined, { ref: false })
  const account = await payload.db.findOne<User>({
    collection: USERS,
    where: { email: { equals: email } },
  })
  if (!account) return
  await recordAudit(
    { payload },
    {
      action: 'user.login_failures',
      actor: VISITOR,
      city: idOf(account.city),
      details: { attempts: consumedPoints },
      entity: USERS,
      entityId: account.id,
      entityTitle: nameAccount(account).name,
    },
  )
}

const triedIn = ({ context }: PayloadRequest): Set<string> => {
  const known = context[KEY]
  if (known instanceof Set) return known as Set<string>
  const fresh = new Set<string>()
  context[KEY] = fresh
  return fresh
}
