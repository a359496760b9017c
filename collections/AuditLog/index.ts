import { ownAuditRowsOrStaff } from '../../access/audit'
import { isContributor, isStaff } from '../../access/roles'
import type { GuardedCollection } from '../../access/types'
import { guardAuditQuery } from '../../hooks/audit/guardAuditQuery'
import { refuseWrites } from '../../hooks/audit/refuseWrites'
import { nlEn } from '../../src/i18n'
import { MANAGEMENT } from '../shared/groups'
import { AUDIT_LOG } from '../slugs'
import { CLOSED } from './closed'
import { auditFields } from './fields'

export { AuditHead } from './head'

/**
 * Who did what, and when. Rows are added in the transaction of what they tell about, each with the
 * hash of the one before; nobody changes or removes one (docs/decisions/0007-audit-log.md).
 *
 * What it refers to is text: a row stays as it was when the account, city or document is gone.
 */
export const AuditLog: GuardedCollection = {
  slug: AUDIT_LOG,
  access: { ...CLOSED, read: ownAuditRowsOrStaff },
  admin: {
    defaultColumns: ['at', 'action', 'entityTitle', 'actorName', 'actorRole', 'from', 'to'],
    description: nlEn(
      'Wie wat deed, en wanneer. Niemand kan hier iets wijzigen of verwijderen.',
      'Who did what, and when. Nobody can change or remove anything here.',
    ),
    group: MANAGEMENT,
    hidden: ({ user }) => !isStaff(user) && !isContributor(user),
    // No names: a contributor who may not read one could still search for it.
    listSearchableFields: ['entityTitle', 'action'],
    pagination: { defaultLimit: 50, limits: [25, 50, 100] },
    useAsTitle: 'action',
  },
  custom: { publicQuery: { sort: [], where: {} } },
  defaultSort: '-seq',
  disableDuplicate: true,
  fields: auditFields,
  graphQL: { disableMutations: true },
  hooks: { beforeOperation: [guardAuditQuery, refuseWrites] },
  labels: { plural: nlEn('Logboek', 'Audit log'), singular: nlEn('Logregel', 'Audit row') },
}
