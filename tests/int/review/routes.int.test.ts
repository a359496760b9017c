import { beforeAll, describe, expect, it } from '@jest/globals'

import { inviteAccount } from '../../../src/actions/accounts/inviteAccount'
import type { ReviewRequest } from '../../../src/payload-types'
import { makeCity, makePerson } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import type { RestClient } from '../../support/rest'
import { draftPractice, makeCast, stateOfReview, submitAs, versionsOf } from './scene'
import type { Cast } from './scene'

const UNKNOWN = ['bestaat-niet', '6b063fd578bfb910b637a406', '2b08d7a0-b3e9-4e4f-b279-6f848e2a8bb0']

describeOnEngines('the routes of a review', (engine) => {
  const useApp = engine.useApp()
  let cast: Cast

  beforeAll(async () => {
    cast = await makeCast(useApp())
  })

  const submitted = async () => {
    const practice = await draftPractice(useApp(), cast)
    const review = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
    return { practice, review }
  }

  /** A moderator who has no password yet. */
  const inviteSomebody = () =>
    inviteAccount(
      { payload: useApp().payload },
      { email: 'nooit-gekomen@vvsg.example', role: 'moderator' },
    )

  it('tell staff, and nobody else, whom a submission can be given to, by name alone', async () => {
    const invited = await inviteSomebody()
    const { body, status } = await cast.moderator.client.get('/api/review-requests/assignees')
    const docs = body.docs as { id: string }[]
    const ids = docs.map(({ id }) => id)
    expect(ids).not.toContain(invited.id)

    expect(status).toBe(200)
    expect(ids).toContain(cast.moderator.id)
    expect(ids).not.toContain(cast.contributor.id)
    expect([...new Set(docs.flatMap((each) => Object.keys(each)))].sort()).toEqual(['id', 'name'])
    const refused = await cast.contributor.client.get('/api/review-requests/assignees')
    expect(refused.status).toBe(403)
    expect((await useApp().rest.get('/api/review-requests/assignees')).status).toBe(401)
  })

  it('answer 400 with the path to a body that is wrong, and change nothing', async () => {
    const app = useApp()
    const { practice, review } = await submitted()
    const path = (step: string) => `/api/review-requests/${review.id}/${step}`
    const invited = await inviteSomebody()
    const before = await stateOfReview(app, review)
    const cases: [string, unknown, string[]][] = [
      ['/api/review-requests/submit', {}, ['documents']],
      ['/api/review-requests/submit', { documents: [] }, ['documents']],
      [
        '/api/review-requests/submit',
        { documents: [{ id: practice.id, collection: 'users' }] },
        ['documents.0.collection'],
      ],
      ['/api/review-requests/unpublish', { id: practice.id }, ['collection', 'reason']],
      [path('assign'), { assignee: cast.contributor.id }, ['assignee']],
      [path('assign'), { assignee: invited.id }, ['assignee']],
      [path('assign'), { assignee: 'bestaat-niet' }, ['assignee']],
      [path('assign'), {}, ['assignee']],
      [path('claim'), { state: 'published' }, ['state']],
      [path('approve'), { versions: 'alles' }, ['versions']],
      [path('reject'), { reason: '   ' }, ['reason']],
      [path('reject'), { reason: 'x'.repeat(5001) }, ['reason']],
      [path('remarks'), { field: 'bestaatniet', text: 'x' }, ['field']],
      ...['touchedAt', '_status', 'createdAt', 'revision', 'savedBy.userId', 'constructor'].map(
        (field): [string, unknown, string[]] => [path('remarks'), { field, text: 'x' }, ['field']],
      ),
      [path('remarks'), { entityId: cast.city.id, text: 'x' }, ['entityId']],
      [path('request-changes'), {}, ['remarks']],
      [path('request-changes'), { remarks: [{ field: 'nee', text: 'x' }] }, ['remarks.0.field']],
      [path('schedule'), { publishAt: 'morgen', versions: versionsOf(review) }, ['publishAt']],
    ]
    for (const [url, body, paths] of cases) {
      const answer = await cast.moderator.client.post(url, body)
      expect([url, answer.status]).toEqual([url, 400])
      expect(answer.body.errors[0].code).toBe('validation_failed')
      const { errors } = answer.body.errors[0].data as { errors: { path: string }[] }
      expect(errors.map((each) => each.path).sort()).toEqual(paths)
    }
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('say what is wrong with an amount, and clean what nobody types', async () => {
    const { practice, review } = await submitted()
    const { client } = cast.moderator
    const document = { id: practice.id, collection: 'practices' }
    const cases: [unknown, string][] = [
      [{ documents: Array(21).fill(document) }, 'Dit zijn er te veel.'],
      [{ documents: [{ ...document, revision: -1 }] }, 'Deze waarde heeft niet de juiste vorm.'],
      [{ documents: [document], note: 'x'.repeat(5001) }, 'Dit is te lang.'],
    ]
    for (const [body, message] of cases) {
      const answer = await client.post('/api/review-requests/submit', body)
      expect([answer.status, answer.body.errors[0].message]).toEqual([400, message])
    }
    const path = `/api/review-requests/${review.id}/remarks`
    const text = ' <b>Vet</b>\u0000en\ud800\nnieuw '
    const remarked = await client.post(path, { text })
    expect(remarked.body.doc.remarks.at(-1).text).toBe('<b>Vet</b> en \nnieuw')
    const blank = await client.post(path, { text: '\u0000 ' })
    expect(blank.status).toBe(400)
  })

  it('keep a submission to a size that a database holds', async () => {
    const app = useApp()
    const { review } = await submitted()
    const path = `/api/review-requests/${review.id}/remarks`
    const first = await cast.moderator.client.post(path, { text: 'Korter?' })
    const [remark] = first.body.doc.remarks as NonNullable<ReviewRequest['remarks']>
    const answers = Array.from({ length: 499 }, () => ({ at: null, text: 'Ja.' }))
    await app.payload.update({
      id: review.id,
      collection: 'review-requests',
      data: { remarks: [{ ...remark, answers }] },
      overrideAccess: true,
    })
    const before = await stateOfReview(app, review)
    const more = await cast.moderator.client.post(path, { text: 'Nog iets.' })
    const answer = await cast.contributor.client.post(`${path}/${remark?.id}/answers`, {
      text: 'Ja.',
    })
    for (const { body, status } of [more, answer]) {
      expect([status, body.errors[0].code]).toEqual([400, 'validation_failed'])
    }
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('take a remark on a field, however deep', async () => {
    const { practice, review } = await submitted()
    for (const field of ['title', 'goals.0.text', 'goals.text', 'description']) {
      const answer = await cast.moderator.client.post(`/api/review-requests/${review.id}/remarks`, {
        entityId: practice.id,
        field,
        text: 'Kijk dit na.',
      })
      expect([field, answer.status]).toEqual([field, 200])
      expect(answer.body.doc.remarks.at(-1)).toMatchObject({ entityId: practice.id, field })
    }
  })

  it('answer the same 404 to an unknown submission and to one of another city', async () => {
    const app = useApp()
    const { practice, review } = await submitted()
    const before = await stateOfReview(app, review)
    const bodies = new Set<string>()
    const seen = (answer: { body: unknown; status: number }) => {
      expect(answer.status).toBe(404)
      bodies.add(JSON.stringify((answer.body as { errors: unknown }).errors))
    }
    for (const id of [review.id, ...UNKNOWN]) {
      seen(await cast.other.client.get(`/api/review-requests/${id}/actions`))
      seen(await cast.other.client.post(`/api/review-requests/${id}/withdraw`))
      seen(await cast.other.client.post(`/api/review-requests/${id}/claim`))
      seen(
        await cast.other.client.post(`/api/review-requests/${id}/approve`, {
          versions: versionsOf(review),
        }),
      )
    }
    for (const id of [practice.id, ...UNKNOWN]) {
      seen(await cast.other.client.get(`/api/review-requests/for/practices/${id}`))
      seen(
        await cast.other.client.post('/api/review-requests/submit', {
          documents: [{ id, collection: 'practices' }],
        }),
      )
    }
    seen(await cast.moderator.client.get(`/api/review-requests/for/users/${cast.admin.id}`))
    seen(
      await cast.moderator.client.post(
        `/api/review-requests/${review.id}/remarks/${UNKNOWN[0]}/resolve`,
      ),
    )
    expect(bodies.size).toBe(1)
    expect(await stateOfReview(app, review)).toEqual(before)
  })

  it('answer 401 to a visitor and 405 to another method', async () => {
    const app = useApp()
    const { practice, review } = await submitted()
    const posts = ['submit', 'unpublish', `${review.id}/claim`, `${review.id}/approve`]
    for (const path of posts) {
      expect((await app.rest.post(`/api/review-requests/${path}`)).status).toBe(401)
      const answer = await app.rest.request(`/api/review-requests/${path}`, { method: 'PUT' })
      expect(answer.status).toBe(405)
    }
    for (const path of [`${review.id}/actions`, `for/practices/${practice.id}`]) {
      expect((await app.rest.get(`/api/review-requests/${path}`)).status).toBe(401)
    }
    const stock = await cast.admin.client.patch(`/api/review-requests/${review.id}`, {
      state: 'published',
    })
    expect(stock.status).toBe(403)
  })

  it('tell what somebody may do now, and why not the rest', async () => {
    const { practice, review } = await submitted()
    const mine = await cast.contributor.client.get(`/api/review-requests/${review.id}/actions`)
    expect(mine.body.actions.sort()).toEqual(['answer', 'withdraw'])
    expect(mine.body.review.id).toBe(review.id)
    expect(mine.body.reasons.approve).toBe('Je hebt geen toegang tot deze actie.')
    expect(mine.body.reasons.submit).toBe('Indienen kan niet: de indiening wacht op behandeling.')

    const staff = await cast.moderator.client.get(
      `/api/review-requests/for/practices/${practice.id}`,
    )
    expect(staff.body.actions.sort()).toEqual(
      [
        'answer',
        'approve',
        'assign',
        'claim',
        'reject',
        'remark',
        'reopen',
        'request_changes',
        'resolve',
        'schedule',
      ].sort(),
    )
    expect(staff.body.reasons).toMatchObject({
      submit: 'Indienen kan niet: de indiening wacht op behandeling.',
      unpublish: 'Dit document staat niet online.',
      unschedule: 'De planning schrappen kan niet: de indiening wacht op behandeling.',
    })

    const fresh = await draftPractice(useApp(), cast)
    const free = await cast.contributor.client.get(`/api/review-requests/for/practices/${fresh.id}`)
    expect(free.body).toMatchObject({ actions: ['submit'], review: null })

    await cast.moderator.client.post(`/api/review-requests/${review.id}/approve`, {
      versions: versionsOf(review),
    })
    const done = await cast.contributor.client.get(
      `/api/review-requests/for/practices/${practice.id}`,
    )
    expect(done.body).toMatchObject({
      actions: [],
      reasons: {
        submit: `“${practice.title}” staat online zoals het is: er is niets nieuws om in te dienen.`,
      },
      review: null,
    })
    const visible = await cast.other.client.get(`/api/review-requests/for/practices/${practice.id}`)
    expect(visible.body).toMatchObject({ actions: [], review: null })
    const online = await cast.moderator.client.get(
      `/api/review-requests/for/practices/${practice.id}`,
    )
    expect(online.body.actions).toEqual(['unpublish'])
  })

  it('let staff of a new municipality act on what an old one submitted', async () => {
    const app = useApp()
    const { review } = await submitted()
    const merged = await makeCity(app.payload)
    await app.payload.update({
      id: cast.city.id,
      collection: 'cities',
      data: { replacedBy: merged.id },
      overrideAccess: true,
    })
    const heir = await makePerson(app, 'contributor', merged)
    const answer = await heir.client.post(`/api/review-requests/${review.id}/withdraw`, {
      reason: 'Wij zijn gefuseerd.',
    })
    expect(answer.body.doc).toMatchObject({ reason: 'Wij zijn gefuseerd.', state: 'withdrawn' })
    const practice = { id: review.documents?.[0]?.entityId ?? '', collection: 'practices' as const }
    expect((await submitAs(heir, practice)).city).toBe(cast.city.id)
    await app.payload.update({
      id: cast.city.id,
      collection: 'cities',
      data: { replacedBy: null },
      overrideAccess: true,
    })
  })

  describe('GraphQL', () => {
    it('takes the same steps by the same rules', async () => {
      const app = useApp()
      const practice = await draftPractice(app, cast)
      const submit = `mutation ($id: String!) {
        submitForReview(documents: [{ collection: "practices", id: $id }]) {
          id state documents { entityId versionId }
        }
      }`
      const hidden = await cast.other.client.graphql(submit, { id: practice.id })
      expect(hidden.body.errors[0].extensions.code).toBe('not_found')
      const done = await cast.contributor.client.graphql(submit, { id: practice.id })
      expect(done.body.errors).toBeUndefined()
      const review = done.body.data.submitForReview as ReviewRequest
      expect(review.state).toBe('submitted')

      const approve = `mutation ($id: String!, $versions: [String!]!) {
        approveReview(id: $id, versions: $versions) { state decidedByName }
      }`
      const before = await stateOfReview(app, review)
      const asks: [RestClient, string[], string][] = [
        [cast.contributor.client, versionsOf(review), 'forbidden'],
        [cast.moderator.client, ['bestaat-niet'], 'version_not_pinned'],
        [cast.moderator.client, [], 'validation_failed'],
        [app.rest, versionsOf(review), 'unauthenticated'],
      ]
      for (const [client, versions, code] of asks) {
        const answer = await client.graphql(approve, { id: review.id, versions })
        expect(answer.body.errors[0].extensions.code).toBe(code)
      }
      expect(await stateOfReview(app, review)).toEqual(before)
      const remarked = await cast.moderator.client.graphql(
        `mutation { requestReviewChanges(id: "${review.id}", remarks: [{ text: "Korter?" }]) {
          state remarks { text }
        } }`,
      )
      expect(remarked.body.data.requestReviewChanges).toEqual({
        remarks: [{ text: 'Korter?' }],
        state: 'changes_requested',
      })
      const again = await cast.contributor.client.graphql(submit, { id: practice.id })
      const approved = await cast.moderator.client.graphql(approve, {
        id: review.id,
        versions: versionsOf(again.body.data.submitForReview as ReviewRequest),
      })
      expect(approved.body.data.approveReview).toEqual({
        decidedByName: 'Test moderator',
        state: 'published',
      })
      const offline = await cast.moderator.client.graphql(
        `mutation { unpublishDocument(collection: "practices", id: "${practice.id}", reason: "Weg") }`,
      )
      expect(offline.body.data.unpublishDocument).toBe(true)
    })

    it('reads submissions of the own city alone, and writes none by the stock mutations', async () => {
      const { review } = await submitted()
      const query = `{ ReviewRequest(id: "${review.id}") { state remarks { text } documents { versionId } } }`
      const mine = await cast.contributor.client.graphql(query)
      expect(mine.body.data.ReviewRequest).toEqual({
        documents: [{ versionId: versionsOf(review)[0] }],
        remarks: [],
        state: 'submitted',
      })
      const others = await cast.other.client.graphql(query)
      expect(others.body.data?.ReviewRequest ?? null).toBeNull()
      const write = await cast.admin.client.graphql(
        `mutation { updateReviewRequest(id: "${review.id}", data: { state: published }) { id } }`,
      )
      expect(write.status).toBe(400)
    })
  })
})
