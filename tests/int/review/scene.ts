import { AUDIT_LOG, NOTIFICATIONS, REVIEW_REQUESTS } from '../../../collections/slugs'
import { idOf } from '../../../src/domain/idOf'
import type {
  City,
  Implementation,
  Notification,
  Practice,
  ReviewRequest,
} from '../../../src/payload-types'
import { makeCategory, makeCity, makePerson, richText } from '../../support/content'
import type { TestApp } from '../../support/payload'
import type { RestClient } from '../../support/rest'

export type Somebody = { client: RestClient; email: string; id: string }

export type Cast = {
  admin: Somebody
  category: string
  city: City
  contributor: Somebody
  moderator: Somebody
  other: Somebody
  secondModerator: Somebody
}

/** A city with a contributor, one of another city, and VVSG's staff. */
export const makeCast = async (app: TestApp): Promise<Cast> => {
  const city = await makeCity(app.payload)
  const category = await makeCategory(app.payload)
  return {
    admin: await makePerson(app, 'admin'),
    category: category.id,
    city,
    contributor: await makePerson(app, 'contributor', city),
    moderator: await makePerson(app, 'moderator'),
    other: await makePerson(app, 'contributor'),
    secondModerator: await makePerson(app, 'moderator'),
  }
}

let count = 0

/** A practice that its city has written and nobody has published. */
export const draftPractice = (
  { payload }: TestApp,
  { category, city }: Pick<Cast, 'category' | 'city'>,
  data: Partial<Practice> = {},
): Promise<Practice> =>
  payload.create({
    collection: 'practices',
    data: {
      _status: 'draft',
      category,
      description: richText('Zo gaat het.'),
      owner: city.id,
      slug: null,
      summary: 'Eerste tekst',
      title: `Ingediende praktijk ${(count += 1)}`,
      ...data,
    },
    draft: true,
    overrideAccess: true,
  })

/** An implementation that its city has written and nobody has published. */
export const draftImplementation = (
  { payload }: TestApp,
  { city }: Pick<Cast, 'city'>,
  data: Partial<Implementation> & Pick<Implementation, 'practice'>,
): Promise<Implementation> =>
  payload.create({
    collection: 'implementations',
    data: {
      _status: 'draft',
      city: city.id,
      description: richText('Zo doen wij het.'),
      ...data,
    },
    draft: true,
    overrideAccess: true,
  })

export type Kind = 'implementations' | 'practices'

/** Submits documents over REST. */
export const submitAs = async (
  { client }: Somebody,
  ...documents: { collection: Kind; id: string }[]
): Promise<ReviewRequest> => {
  const answer = await client.post('/api/review-requests/submit', { documents })
  if (answer.status !== 201) {
    throw new Error(`Submitting answered ${answer.status}: ${JSON.stringify(answer.body)}`)
  }
  return answer.body.doc as ReviewRequest
}

/** What an older version of the product let through: a submission whose text is not complete. */
export const emptyPinned = async (
  { payload }: TestApp,
  { documents }: ReviewRequest,
  field: string,
): Promise<void> => {
  const { entity, versionId } = documents?.at(-1) ?? {}
  const collection = entity as Kind
  const { docs } = await payload.db.findVersions({
    collection,
    limit: 1,
    where: { id: { equals: versionId } },
  })
  for (const { id, ...row } of docs) {
    await payload.db.updateVersion({
      id,
      collection,
      versionData: { ...row, version: { ...row.version, [field]: null } },
    })
  }
}

export const versionsOf = (review: ReviewRequest): string[] =>
  (review.documents ?? []).map(({ versionId }) => versionId ?? '')

/** Everything that a step may change, as the database holds it now. */
export const stateOfEverything = async ({ payload }: TestApp) => {
  const all = { limit: 0, pagination: false } as const
  return {
    audit: await payload.db.count({ collection: AUDIT_LOG }),
    implementations: (await payload.db.find({ ...all, collection: 'implementations' })).docs,
    implementationVersions: (
      await payload.db.findVersions({ ...all, collection: 'implementations' })
    ).docs,
    jobs: await payload.db.count({ collection: 'payload-jobs' }),
    notifications: await payload.db.count({ collection: NOTIFICATIONS }),
    practices: (await payload.db.find({ ...all, collection: 'practices' })).docs,
    practiceVersions: (await payload.db.findVersions({ ...all, collection: 'practices' })).docs,
    reviews: (await payload.db.find({ ...all, collection: REVIEW_REQUESTS })).docs,
  }
}

/** Who was told what, by kind. */
export const toldTo = async ({ payload }: TestApp, reviewId?: string): Promise<string[]> => {
  const { docs } = await payload.db.find<Notification>({
    collection: NOTIFICATIONS,
    limit: 0,
    pagination: false,
    sort: 'createdAt',
  })
  return docs
    .filter(
      ({ data }) =>
        !reviewId || (data as { reviewRequest?: string } | null)?.reviewRequest === reviewId,
    )
    .map(({ kind, recipient }) => `${kind} ${idOf(recipient)}`)
    .sort()
}

/** A submission as the database holds it now. */
export const reviewOf = async ({ payload }: TestApp, id: string): Promise<ReviewRequest> =>
  payload.findByID({ id, collection: REVIEW_REQUESTS, depth: 0, overrideAccess: true })

/** The same for one submission and its documents alone. */
export const stateOfReview = async ({ payload }: TestApp, { id, documents }: ReviewRequest) => {
  const ids = (documents ?? []).map(({ entityId }) => entityId)
  const all = { limit: 0, pagination: false, sort: 'createdAt' } as const
  const kinds = ['implementations', 'practices'] as const
  return {
    audit: await payload.db.count({ collection: AUDIT_LOG }),
    documents: await Promise.all(
      kinds.map((collection) =>
        payload.db.find({ ...all, collection, joins: false as never, where: { id: { in: ids } } }),
      ),
    ),
    jobs: await payload.db.count({ collection: 'payload-jobs' }),
    notifications: await payload.db.count({ collection: NOTIFICATIONS }),
    review: await payload.db.findOne({
      collection: REVIEW_REQUESTS,
      where: { id: { equals: id } },
    }),
    versions: await Promise.all(
      kinds.map((collection) =>
        payload.db.findVersions({ ...all, collection, where: { parent: { in: ids } } }),
      ),
    ),
  }
}
