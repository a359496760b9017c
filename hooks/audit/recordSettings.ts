import type { GlobalAfterChangeHook, GlobalBeforeChangeHook, PayloadRequest } from 'payload'

import { SITE_SETTINGS } from '../../collections/slugs'
import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { SiteSetting } from '../../src/payload-types'
import { createNotes } from '../shared/notes'
import { changedFields } from './changedFields'

type Settings = Partial<SiteSetting> & { [name: string]: unknown }

const notes = createNotes<Settings>('auditSettingsBefore')

/** Notes the stored settings before a write: what hooks are given may be narrowed by `select`. */
export const rememberSettings: GlobalBeforeChangeHook = async ({ data, req }) => {
  notes.put(req, SITE_SETTINGS, await stored(req))
  return data as unknown
}

/** Records which settings changed, and in a row of its own who turned four eyes on or off. */
export const recordSettings: GlobalAfterChangeHook = async ({ req }) => {
  const before = notes.take(req, SITE_SETTINGS) ?? {}
  const after = await stored(req)
  const scope = { payload: req.payload, req }
  const fields = changedFields(before, after)
  if (fields.length === 0) return
  await recordAudit(scope, { action: 'settings.update', details: { fields } })
  if (Boolean(before.allowOwnApproval) === Boolean(after.allowOwnApproval)) return
  await recordAudit(scope, {
    action: 'settings.four_eyes',
    from: fourEyes(before),
    to: fourEyes(after),
  })
}

const stored = (req: PayloadRequest): Promise<Settings> =>
  req.payload.db.findGlobal<Settings>({ slug: SITE_SETTINGS, req })

const fourEyes = ({ allowOwnApproval }: Settings): string => (allowOwnApproval ? 'off' : 'on')
