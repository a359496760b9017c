import type { Payload } from 'payload'

import { inTransaction } from '../../src/actions/inTransaction'
import type { Message } from '../../src/actions/notifications/notify'
import { notify } from '../../src/actions/notifications/notify'
import type { NotificationKind } from '../../src/domain/notifications/kinds'
import { runDueJobs } from '../../src/jobs/queue/runDueJobs'
import type { Notification, PayloadJob, ReviewRequest, User } from '../../src/payload-types'
import type { TestApp } from '../support/payload'
import { createUser } from '../support/users'

/** A submission of a city, as the review actions store it. */
export const makeReview = (
  payload: Payload,
  data: Partial<ReviewRequest> = {},
): Promise<ReviewRequest> =>
  payload.create({
    collection: 'review-requests',
    data: {
      documents: [
        { entity: 'practices', entityId: '1'.repeat(24), title: 'Praktijk', versionId: '2' },
      ],
      state: 'submitted',
      submittedAt: new Date().toISOString(),
      submittedByName: 'Test indiener',
      title: 'Operatie Voorbeeld',
      ...data,
    },
    overrideAccess: true,
  })

/** Somebody of VVSG, or of a city. */
export const makeReader = async (
  app: Pick<TestApp, 'payload'>,
  data: Partial<User> & { role?: User['role'] } = {},
): Promise<User> => {
  const role = data.role ?? 'moderator'
  const city = typeof data.city === 'string' ? data.city : undefined
  const { user } = await createUser(app, role, city)
  return app.payload.update({ id: user.id, collection: 'users', data, overrideAccess: true })
}

/** Tells people something in a transaction of its own. */
export const tell = (payload: Payload, message: Message): Promise<void> =>
  inTransaction({ payload }, (req) => notify({ payload, req }, message))

export const rowsFor = async (payload: Payload, recipient: string): Promise<Notification[]> => {
  const { docs } = await payload.find({
    collection: 'notifications',
    depth: 0,
    overrideAccess: true,
    pagination: false,
    sort: 'createdAt',
    where: { recipient: { equals: recipient } },
  })
  return docs
}

export const allJobs = async (payload: Payload): Promise<PayloadJob[]> => {
  const { docs } = await payload.db.find<PayloadJob>({
    collection: 'payload-jobs',
    limit: 0,
    pagination: false,
    sort: 'createdAt',
  })
  return docs
}

/** Makes every job due now, whatever it waits for. */
export const makeDue = async (payload: Payload): Promise<void> => {
  for (const { id } of await allJobs(payload)) {
    await payload.db.updateOne({
      id,
      collection: 'payload-jobs',
      data: { waitUntil: new Date(0).toISOString() },
    })
  }
}

export const clearJobs = (payload: Payload): Promise<void> =>
  payload.db.deleteMany({ collection: 'payload-jobs', where: {} })

/** Tells somebody of a submission and runs what is due. */
export const tellOfReview = async (
  { payload }: Pick<TestApp, 'payload'>,
  {
    kind,
    reader,
    review,
  }: { kind: NotificationKind; reader: User; review?: Partial<ReviewRequest> },
): Promise<void> => {
  const { id } = await makeReview(payload, review)
  await tell(payload, { kind, recipients: [reader.id], reviewRequest: id })
  await runDueJobs(payload)
}
