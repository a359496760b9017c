import type { CollectionBeforeChangeHook } from 'payload'

import { ACTIONS } from '../../collections/slugs'
import { idOf } from '../../src/domain/idOf'
import { nlEn } from '../../src/i18n'
import type { Action } from '../../src/payload-types'
import { fieldError } from '../shared/fieldError'

/** One action a number in a programme. The index would say so too, but not in plain words. */
export const ensureUniqueNumber: CollectionBeforeChangeHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const original = originalDoc as Partial<Action> | undefined
  const { number, programme } = { ...original, ...(data as Partial<Action>) }
  const programmeId = idOf(programme)
  if (!programmeId || typeof number !== 'number') return data
  const { totalDocs } = await req.payload.db.count({
    collection: ACTIONS,
    req,
    where: {
      and: [
        { programme: { equals: programmeId } },
        { number: { equals: number } },
        ...(original?.id ? [{ id: { not_equals: original.id } }] : []),
      ],
    },
  })
  if (totalDocs === 0) return data
  throw fieldError({
    collection: ACTIONS,
    key: 'validation.action_taken',
    label: nlEn('Nummer', 'Number'),
    path: 'number',
    req,
    values: { number },
  })
}
