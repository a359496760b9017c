import type { Owner } from '../../../access/table'
import { makeCategory, makePractice } from '../content'
import type { TestApp } from '../payload'
import type { Asker, DocumentOwner, People } from './people'

/** A practice that is submitted, and a draft beside it that is not. */
export type Submission = {
  draft: string
  name: string
  owner: DocumentOwner
  practice: string
  remark: string
  review: string
  /** The name of whoever submitted it. */
  submittedBy: string
  version: string
}

/** Whose each is, and who submitted it: their city's staff, or VVSG's. */
const SUBMITTED = [
  ['gent', 'contributor'],
  ['former', 'heir'],
  ['other', 'admin'],
  ['vvsg', 'moderator'],
] as const

/** A submission of each, with a remark. */
export const makeSubmissions = async (
  { payload }: TestApp,
  { askers, cities }: People,
): Promise<Submission[]> => {
  const category = (await makeCategory(payload)).id
  const submissions: Submission[] = []
  for (const [owner, submittedBy] of SUBMITTED) {
    const city = owner === 'vvsg' ? null : cities[owner].id
    const asker = askers.find(({ name }) => name === submittedBy)
    const data = { _status: 'draft', category, owner: city } as const
    const draft = await makePractice(payload, data)
    const practice = await makePractice(payload, data)
    const { docs } = await payload.db.findVersions({
      collection: 'practices',
      limit: 1,
      where: { parent: { equals: practice.id } },
    })
    const version = String(docs[0]?.id)
    const review = await payload.create({
      collection: 'review-requests',
      data: {
        city,
        documents: [
          {
            entity: 'practices',
            entityId: practice.id,
            title: practice.title,
            versionId: version,
          },
        ],
        remarks: [{ at: new Date().toISOString(), authorName: 'Test', text: 'Korter?' }],
        state: 'submitted',
        submittedAt: new Date().toISOString(),
        submittedBy: String(asker?.user?.id),
        submittedByName: 'Test',
        title: practice.title,
      },
      depth: 0,
      overrideAccess: true,
    })
    submissions.push({
      draft: draft.id,
      name: `${owner}'s, by the ${submittedBy},`,
      owner,
      practice: practice.id,
      remark: String(review.remarks?.[0]?.id),
      review: review.id,
      submittedBy,
      version,
    })
  }
  return submissions
}

/** Whose a submission is: of staff what they submitted themselves. */
export const ownerSeenBy = (
  { name, sees, who }: Asker,
  { owner, submittedBy }: Submission,
): Owner => {
  if (who === 'contributor') return sees(owner)
  return submittedBy === name ? 'own' : 'other'
}
