import type { CollectionAfterChangeHook, CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import { USERS } from '../../collections/slugs'
import { USED_LINK } from '../../src/actions/accounts/setPassword'
import type { UsedLink } from '../../src/actions/accounts/setPassword'
import { nameAccount } from '../../src/actions/audit/actor'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditEvent } from '../../src/actions/audit/recordAudit'
import { idOf } from '../../src/domain/idOf'
import type { User } from '../../src/payload-types'
import { mainDocument } from '../shared/mainDocument'
import { createMemory } from '../shared/memory'
import type { Mark } from '../shared/memory'

const memory = createMemory('auditAccountBefore', mainDocument<User>)

export const { beforeChange: rememberAccount, beforeDelete: rememberAccountBeforeDelete } = memory

/** Records a new account, and each change of role, city, address, suspension or password. */
export const recordAccount: CollectionAfterChangeHook = async ({ doc, req }) => {
  const { id } = doc as User
  const mark: Mark = { id, collection: USERS, req }
  const before = memory.take(mark)
  const after = await mainDocument<User>(mark)
  if (!after) return
  const record = recorder(req, after)
  if (!before) return record('create', { to: after.role })
  if (before.role !== after.role) await record('role', { from: before.role, to: after.role })
  const [from, to] = [idOf(before.city), idOf(after.city)]
  if (from !== to) await record('city', { from, to })
  if (before.email !== after.email) await record('email')
  if (Boolean(before.suspended) !== Boolean(after.suspended)) {
    await record(after.suspended ? 'suspend' : 'unsuspend')
  }
  if (before.hash === after.hash) return
  const used = req.context[USED_LINK] as undefined | UsedLink
  await (used
    ? record(used.verb, { actor: used.actor, details: { byMail: true } })
    : record('password'))
}

/** Records that an account is gone. */
export const recordAccountPurge: CollectionAfterDeleteHook = async ({ id, req }) => {
  const before = memory.take({ id, collection: USERS, req })
  if (before) await recorder(req, before)('delete', { from: before.role })
}

const recorder =
  (req: PayloadRequest, account: User) =>
  (verb: string, event: Partial<AuditEvent> = {}): Promise<void> =>
    recordAudit(
      { payload: req.payload, req },
      {
        action: `user.${verb}`,
        city: idOf(account.city),
        entity: USERS,
        entityId: account.id,
        entityTitle: nameAccount(account).name,
        ...event,
      },
    )
