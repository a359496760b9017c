import type { PayloadRequest } from 'payload'

import { IMPLEMENTATIONS } from '../../collections/slugs'
import type { Implementation } from '../../src/payload-types'
import { NO_JOINS } from '../shared/mainDocument'
import { implementationTitle } from './implementationTitle'

type Renamed = { field: 'city' | 'practice'; id: number | string; req: PayloadRequest }

/**
 * Renews the titles of the implementations of a renamed city or practice: in the stored documents
 * and in their latest versions, which the admin lists. Neither counts as an edit.
 */
export const retitle = async ({ id, field, req }: Renamed): Promise<void> => {
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
    const title = await implementationTitle(entry, req)
    if (title === entry.title) continue
    await db.updateOne({
      id: entry.id,
      collection: IMPLEMENTATIONS,
      data: { title, updatedAt: null },
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
    const title = await implementationTitle(row.version, req)
    if (title === row.version.title) continue
    await db.updateVersion<Implementation>({
      id: versionId,
      collection: IMPLEMENTATIONS,
      req,
      returning: false,
      versionData: { ...row, version: { ...row.version, title } },
    })
  }
}
