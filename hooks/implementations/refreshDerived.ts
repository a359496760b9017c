import type { PayloadRequest } from 'payload'

import { IMPLEMENTATIONS } from '../../collections/slugs'
import type { Implementation } from '../../src/payload-types'
import { NO_JOINS } from '../shared/mainDocument'
import { derive } from './derive'
import type { Derived } from './derive'

type Cause = { field: 'city' | 'practice'; id: number | string; req: PayloadRequest }

/**
 * Renews what the implementations of a changed city or practice derive from it: in the stored
 * documents, and in their latest versions, which the admin lists. Neither counts as an edit.
 */
export const refreshDerived = async ({ id, field, req }: Cause): Promise<void> => {
  const { db } = req.payload
  const { docs } = await db.find<Implementation>({
    collection: IMPLEMENTATIONS,
    joins: NO_JOINS,
    limit: 0,
    pagination: false,
    req,
    where: { [field]: { equals: id } },
  })
  for (const entry of docs) {
    const derived = await derive(entry, req)
    if (isUpToDate(entry, derived)) continue
    await db.updateOne({
      id: entry.id,
      collection: IMPLEMENTATIONS,
      data: { ...derived, updatedAt: null },
      req,
      returning: false,
    })
  }
  const versions = await db.findVersions<Implementation>({
    collection: IMPLEMENTATIONS,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ [`version.${field}`]: { equals: id } }, { latest: { equals: true } }] },
  })
  for (const { id: versionId, ...row } of versions.docs) {
    const derived = await derive(row.version, req)
    if (isUpToDate(row.version, derived)) continue
    await db.updateVersion<Implementation>({
      id: versionId,
      collection: IMPLEMENTATIONS,
      req,
      returning: false,
      versionData: { ...row, version: { ...row.version, ...derived } },
    })
  }
}

const isUpToDate = (entry: Implementation, derived: Derived): boolean =>
  entry.title === derived.title && Boolean(entry.practiceIsPublic) === derived.practiceIsPublic
