import { beforeAll, describe, expect, it } from '@jest/globals'

import type { Practice } from '../../../src/payload-types'
import { richText } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import {
  draftImplementation,
  draftPractice,
  emptyPinned,
  makeCast,
  stateOfEverything,
  stateOfReview,
  submitAs,
  versionsOf,
} from './scene'
import type { Cast } from './scene'

/** What the product keeps itself, apart from what somebody wrote. */
const textOf = (document: object): Record<string, unknown> => {
  const kept = [
    '_status',
    'createdAt',
    'firstPublishedAt',
    'id',
    'revision',
    'savedBy',
    'updatedAt',
  ]
  return Object.fromEntries(
    Object.entries(document).filter(([name, value]) => !kept.includes(name) && value != null),
  )
}

describeOnEngines('publishing what was submitted', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast

  beforeAll(async () => {
    cast = await makeCast(useApp())
  })

  const saveDraft = (id: string, data: Partial<Practice>) =>
    useApp().payload.update({
      id,
      collection: 'practices',
      data,
      draft: true,
      overrideAccess: true,
    })

  const submitNew = async (data: Partial<Practice> = {}) => {
    const practice = await draftPractice(useApp(), cast, data)
    const review = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
    return { practice, review }
  }

  const approve = (id: string, versions: string[]) =>
    cast.moderator.client.post(`/api/review-requests/${id}/approve`, { versions })

  it('puts the pinned version online, and keeps what was saved later as the newest draft', async () => {
    const { payload, rest } = useApp()
    const { practice, review } = await submitNew({ goals: [{ text: 'Een' }, { text: 'Twee' }] })
    const [pinned = ''] = versionsOf(review)
    const version = await payload.findVersionByID({
      id: pinned,
      collection: 'practices',
      depth: 0,
      overrideAccess: true,
      showHiddenFields: true,
    })
    const later = await cast.secondModerator.client.patch(
      `/api/practices/${practice.id}?draft=true`,
      {
        description: richText('Later geschreven.'),
        goals: [{ text: 'Drie' }],
        summary: 'Latere tekst',
        targetGroups: [{ text: 'Nieuwe groep' }],
      },
    )
    expect(later.status).toBe(200)

    const approved = await approve(review.id, [pinned])
    expect(approved.body.errors).toBeUndefined()

    const main = await payload.findByID({
      id: practice.id,
      collection: 'practices',
      depth: 0,
      joins: { implementations: false },
      overrideAccess: true,
      showHiddenFields: true,
    })
    expect(textOf(main)).toEqual(textOf(version.version))
    const online = await rest.get(`/api/practices/${practice.id}?depth=0`)
    expect(online.body).toMatchObject({
      description: richText('Zo gaat het.'),
      goals: [{ text: 'Een' }, { text: 'Twee' }],
      summary: 'Eerste tekst',
    })
    expect(online.body.targetGroups ?? []).toEqual([])

    const draft = await cast.moderator.client.get(
      `/api/practices/${practice.id}?draft=true&depth=0`,
    )
    expect(draft.body).toMatchObject({
      _status: 'draft',
      description: richText('Later geschreven.'),
      goals: [{ text: 'Drie' }],
      savedBy: { userId: cast.secondModerator.id },
      summary: 'Latere tekst',
      targetGroups: [{ text: 'Nieuwe groep' }],
    })
    const { docs } = await payload.findVersions({
      collection: 'practices',
      overrideAccess: true,
      where: { and: [{ parent: { equals: practice.id } }, { latest: { equals: true } }] },
    })
    expect(docs).toHaveLength(1)
  })

  it('answers 409 to any other version, says what is newer, and changes nothing', async () => {
    const app = useApp()
    const { practice, review } = await submitNew()
    const newer = await saveDraft(practice.id, { summary: 'Latere tekst' })
    const { docs } = await app.payload.findVersions({
      collection: 'practices',
      overrideAccess: true,
      where: { and: [{ parent: { equals: practice.id } }, { latest: { equals: true } }] },
    })
    const latest = String(docs[0]?.id)
    const before = await stateOfReview(app, review)
    for (const versions of [[latest], ['bestaat-niet'], [...versionsOf(review), latest]]) {
      const answer = await approve(review.id, versions)
      expect(answer.status).toBe(409)
      expect(answer.body.errors[0]).toMatchObject({
        code: 'version_not_pinned',
        data: {
          newer: [{ id: newer.id, collection: 'practices', versionId: latest }],
          pinned: [{ id: practice.id, collection: 'practices', versionId: versionsOf(review)[0] }],
        },
        message: 'Dit is niet de versie die ingediend is. Herlaad de indiening en lees ze opnieuw.',
      })
    }
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('refuses a text that is not complete, with the paths, and changes nothing', async () => {
    const app = useApp()
    const { review } = await submitNew()
    await emptyPinned(app, review, 'category')
    const before = await stateOfReview(app, review)
    const answer = await approve(review.id, versionsOf(review))
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0]).toMatchObject({
      code: 'validation_failed',
      data: { errors: [{ path: 'category' }] },
    })
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('publishes all documents of a submission or none', async () => {
    const app = useApp()
    const practice = await draftPractice(app, cast)
    const entry = await draftImplementation(app, cast, { practice: practice.id })
    const review = await submitAs(cast.contributor, {
      id: practice.id,
      collection: 'practices',
    })
    expect(review.documents?.map(({ entityId }) => entityId)).toEqual([practice.id, entry.id])
    await emptyPinned(app, review, 'description')
    const before = await stateOfReview(app, review)
    const half = await approve(review.id, versionsOf(review).slice(0, 1))
    expect(half.body.errors[0].code).toBe('version_not_pinned')
    const answer = await approve(review.id, versionsOf(review))
    expect(answer.status).toBe(400)
    expect(answer.body.errors[0].data.errors[0].path).toBe('description')
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('leaves a published text online, to the byte, while its change is in review', async () => {
    const app = useApp()
    const { practice, review } = await submitNew()
    await approve(review.id, versionsOf(review))
    const path = `/api/practices/${practice.id}`
    const before = await app.rest.get(path)
    await saveDraft(practice.id, { summary: 'Gewijzigd' })
    const change = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
    expect(change.id).not.toBe(review.id)
    expect((await app.rest.get(path)).body).toEqual(before.body)
    await cast.moderator.client.post(`/api/review-requests/${change.id}/claim`)
    expect((await app.rest.get(path)).body).toEqual(before.body)
    const list = await app.rest.get(`/api/practices?where[id][equals]=${practice.id}`)
    expect(list.body.docs).toEqual([before.body])
    await approve(change.id, versionsOf(change))
    expect((await app.rest.get(path)).body.summary).toBe('Gewijzigd')
  })

  it('lets nobody approve what they submitted, unless the site allows it', async () => {
    const app = useApp()
    const practice = await draftPractice(app, cast)
    const review = await submitAs(cast.moderator, { id: practice.id, collection: 'practices' })
    const before = await stateOfReview(app, review)
    const refused = await approve(review.id, versionsOf(review))
    expect(refused.status).toBe(403)
    expect(refused.body.errors[0].code).toBe('four_eyes')
    expect(await stateOfReview(app, review)).toEqual(before)
    const setting = (allowOwnApproval: boolean) =>
      app.payload.updateGlobal({
        slug: 'site-settings',
        data: { allowOwnApproval },
        overrideAccess: true,
      })
    await setting(true)
    const approved = await approve(review.id, versionsOf(review))
    await setting(false)
    expect(approved.body.doc.state).toBe('published')
    const { docs } = await app.payload.find({
      collection: 'audit-log',
      limit: 1,
      overrideAccess: true,
      sort: '-seq',
      where: { entityId: { equals: review.id } },
    })
    expect(docs[0]?.details).toMatchObject({ ownApproval: true })
  })

  describe('while it is submitted', () => {
    it('refuses every other way to put its document online or throw it away', async () => {
      const app = useApp()
      const { practice, review } = await submitNew()
      const path = `/api/practices/${practice.id}`
      const [version = ''] = versionsOf(review)
      const { admin, moderator } = cast
      const before = await stateOfReview(app, review)
      const answers = [
        await moderator.client.patch(path, { _status: 'published', summary: 'Sneller' }),
        await moderator.client.patch(`/api/practices?where[id][equals]=${practice.id}`, {
          _status: 'published',
        }),
        await moderator.client.patch(path, { deletedAt: new Date().toISOString() }),
        await admin.client.request(`${path}?reason=Test`, { method: 'DELETE' }),
        await moderator.client.graphql(
          `mutation { updatePractice(id: "${practice.id}", data: { _status: published }) { id } }`,
        ),
      ]
      const [one, , bin, purge, graphql] = answers
      expect([one, bin, purge].map((answer) => answer?.status)).toEqual([409, 409, 409])
      expect(one?.body.errors[0]).toMatchObject({
        code: 'in_review',
        data: { review: review.id },
        message: `Dit document zit in een indiening (${practice.title}). Keur die goed, of laat ze eerst intrekken of afwijzen.`,
      })
      expect(graphql?.body.errors[0].extensions.code).toBe('in_review')
      expect(answers.every(({ body }) => JSON.stringify(body).includes('indiening'))).toBe(true)
      expect(await stateOfReview(app, review)).toEqual(before)

      const restored = await moderator.client.post(`/api/practices/versions/${version}?draft=true`)
      expect(restored.status).toBe(200)
    })

    it('refuses each write of its city and says since when and by whom', async () => {
      const app = useApp()
      const { practice, review } = await submitNew()
      const { client } = cast.contributor
      const path = `/api/practices/${practice.id}`
      const [version = ''] = versionsOf(review)
      const before = await stateOfReview(app, review)
      const answers = [
        await client.patch(path, { summary: 'Toch nog' }),
        await client.patch(`${path}?draft=true`, { summary: 'Toch nog' }),
        await client.patch(path, { deletedAt: new Date().toISOString() }),
        await client.post(`/api/practices/versions/${version}?draft=true`),
      ]
      expect(answers.map(({ status }) => status)).not.toContain(200)
      expect(answers[0]?.status).toBe(409)
      expect(answers[0]?.body.errors[0].code).toBe('in_review')
      expect(answers[0]?.body.errors[0].message).toMatch(
        /^Dit document is ingediend op \d+ \w+ \d{4} door Test contributor en wacht op VVSG\./,
      )
      expect(await stateOfReview(app, review)).toEqual(before)

      await cast.moderator.client.post(`/api/review-requests/${review.id}/claim`)
      const busy = await client.patch(path, { summary: 'Toch nog' })
      expect(busy.body.errors[0].message).toContain('in behandeling bij Test moderator (VVSG)')

      await client.post(`/api/review-requests/${review.id}/withdraw`)
      expect((await client.patch(path, { summary: 'Nu wel' })).status).toBe(200)
    })
  })

  it('submits nothing twice, and nothing that is online as it is', async () => {
    const app = useApp()
    const { practice, review } = await submitNew()
    const document = { id: practice.id, collection: 'practices' }
    const before = await stateOfEverything(app)
    const twice = await cast.contributor.client.post('/api/review-requests/submit', {
      documents: [document],
    })
    expect(twice.status).toBe(409)
    expect(twice.body.errors[0]).toMatchObject({
      code: 'illegal_transition',
      message: 'Indienen kan niet: de indiening wacht op behandeling.',
    })
    expect(await stateOfEverything(app)).toEqual(before)
    await approve(review.id, versionsOf(review))
    const same = await cast.contributor.client.post('/api/review-requests/submit', {
      documents: [document],
    })
    expect(same.status).toBe(409)
    expect(same.body.errors[0].code).toBe('nothing_to_submit')
  })

  it('submits nothing that somebody has saved since it was read', async () => {
    const app = useApp()
    const practice = await draftPractice(app, cast)
    const submit = (revision: number) =>
      cast.contributor.client.post('/api/review-requests/submit', {
        documents: [{ id: practice.id, collection: 'practices', revision }],
      })
    await saveDraft(practice.id, { summary: 'Door iemand anders' })
    const before = await stateOfEverything(app)
    const stale = await submit(1)
    expect(stale.status).toBe(412)
    expect(stale.body.errors[0]).toMatchObject({ code: 'stale', data: { current: 2 } })
    expect(await stateOfEverything(app)).toEqual(before)
    expect((await submit(2)).status).toBe(201)
  })

  it('takes If-Match for the one document that is submitted', async () => {
    const app = useApp()
    const [first, second] = [await draftPractice(app, cast), await draftPractice(app, cast)]
    const submit = (tag: string, ...documents: Practice[]) =>
      cast.contributor.client.post(
        '/api/review-requests/submit',
        { documents: documents.map(({ id }) => ({ id, collection: 'practices' })) },
        { 'if-match': tag },
      )
    const before = await stateOfEverything(app)
    const stale = await submit('"7"', first)
    expect([stale.status, stale.body.errors[0].code]).toEqual([412, 'stale'])
    for (const answer of [await submit('rommel', first), await submit('"1"', first, second)]) {
      expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'bad_precondition'])
    }
    expect(await stateOfEverything(app)).toEqual(before)
    expect((await submit('W/"0", "1"', first)).status).toBe(201)
    expect((await submit('*', second)).status).toBe(201)
  })

  it('puts no implementation online below a practice that is not', async () => {
    const app = useApp()
    const { practice } = await submitNew()
    const entry = await draftImplementation(app, cast, { practice: practice.id })
    const review = await submitAs(cast.contributor, {
      id: entry.id,
      collection: 'implementations',
    })
    // The practice is in a submission of its own already.
    expect(review.documents?.map(({ entityId }) => entityId)).toEqual([entry.id])
    const before = await stateOfReview(app, review)
    const answer = await approve(review.id, versionsOf(review))
    expect(answer.status).toBe(409)
    expect(answer.body.errors[0]).toMatchObject({
      code: 'practice_not_published',
      message: 'De praktijk van deze uitvoering staat niet online. Publiceer die eerst.',
    })
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('refuses to submit what another city owns, online or not', async () => {
    const app = useApp()
    const { practice, review } = await submitNew()
    const submit = () =>
      cast.other.client.post('/api/review-requests/submit', {
        documents: [{ id: practice.id, collection: 'practices' }],
      })
    expect((await submit()).status).toBe(404)
    await approve(review.id, versionsOf(review))
    const before = await stateOfEverything(app)
    expect((await submit()).status).toBe(403)
    expect(await stateOfEverything(app)).toEqual(before)
  })

  it('takes a document offline with a reason, and tells who submitted it', async () => {
    const app = useApp()
    const { practice, review } = await submitNew()
    await approve(review.id, versionsOf(review))
    const body = { id: practice.id, collection: 'practices', reason: 'Loopt niet meer.' }
    const before = await stateOfReview(app, review)
    const refused = await cast.contributor.client.post('/api/review-requests/unpublish', body)
    expect(refused.status).toBe(403)
    expect(await stateOfReview(app, review)).toEqual(before)
    const answer = await cast.moderator.client.post('/api/review-requests/unpublish', body)
    expect(answer.body.errors).toBeUndefined()
    expect((await app.rest.get(`/api/practices/${practice.id}`)).status).toBe(404)
    const again = await cast.moderator.client.post('/api/review-requests/unpublish', body)
    expect(again.status).toBe(409)
    expect(again.body.errors[0].message).toBe('Dit document staat niet online.')
    const { docs } = await app.payload.find({
      collection: 'notifications',
      overrideAccess: true,
      where: { kind: { equals: 'unpublished' } },
    })
    expect(docs.map(({ recipient }) => (recipient as { id: string }).id ?? recipient)).toContain(
      cast.contributor.id,
    )
  })
})
