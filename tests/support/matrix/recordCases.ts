import type { Payload } from 'payload'

import type { Owner } from '../../../access/table'
import { makePractice } from '../content'
import type { Case } from './cases'
import { strange } from './cases'
import type { Asker, People } from './people'

/** What the product writes itself: reviews, the log and what is to be mailed. */
export const recordCases = async (payload: Payload, { cities }: People): Promise<Case[]> => {
  const review = await payload.create({
    collection: 'review-requests',
    data: { city: cities.gent.id, state: 'submitted', title: 'Proef' },
    overrideAccess: true,
  })
  const told = await payload.create({
    collection: 'notifications',
    data: { kind: 'submitted' },
    overrideAccess: true,
  })
  const practice = await makePractice(payload, { owner: cities.gent.id })
  const rowOf = async (where: Record<string, { equals: unknown }>): Promise<string> => {
    const { docs } = await payload.db.find<{ id: string }>({
      collection: 'audit-log',
      limit: 1,
      where,
    })
    return String(docs[0]?.id)
  }
  const head = await payload.db.findOne<{ id: string }>({
    collection: 'audit-head',
  })
  const log = {
    collection: 'audit-log',
    data: {
      create: () => ({
        action: 'x',
        actorName: 'x',
        at: new Date().toISOString(),
        hash: 'x',
        seq: 9,
      }),
      update: () => ({ action: 'anders' }),
    },
  }
  const ofGent = ({ sees }: Asker): Owner => sees('gent')
  return [
    {
      collection: 'review-requests',
      data: {
        create: () => ({ state: 'submitted', title: 'Nieuw' }),
        update: () => ({ state: 'published' }),
      },
      id: review.id,
      name: 'a submission',
      ownerFor: ofGent,
    },
    {
      collection: 'notifications',
      data: { create: () => ({ kind: 'nieuw' }), update: () => ({ kind: 'anders' }) },
      id: told.id,
      name: 'a message',
      ownerFor: strange,
    },
    {
      ...log,
      id: await rowOf({ entityId: { equals: practice.id } }),
      name: 'a row about a practice',
      ownerFor: ofGent,
    },
    { ...log, id: await rowOf({ seq: { equals: 1 } }), name: 'the first row', ownerFor: strange },
    {
      collection: 'audit-head',
      data: {
        create: () => ({ hash: 'x', key: 'proef', seq: 9 }),
        update: () => ({ hash: 'anders' }),
      },
      id: String(head?.id),
      name: 'the end of the log',
      ownerFor: strange,
    },
  ]
}

/** The one global, which has no row before it was saved. */
export const settingsCases = async (payload: Payload): Promise<Case[]> => {
  const contactEmail = 'samenleven@example.test'
  const { id: row } = await payload.updateGlobal({
    slug: 'site-settings',
    data: { contactEmail },
    overrideAccess: true,
  })
  return [
    {
      collection: 'site-settings',
      data: {
        changeFourEyes: () => ({ allowOwnApproval: true, contactEmail }),
        update: () => ({ contactEmail, contactText: 'Anders' }),
      },
      id: undefined,
      name: 'the settings',
      ownerFor: strange,
      row: String(row),
    },
  ]
}
