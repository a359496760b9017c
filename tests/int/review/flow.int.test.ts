import { describe, expect, it } from '@jest/globals'

import { rowsOf, summaries } from '../../support/audit'
import { makeCity, makePerson } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import { whileRefusing } from '../../support/refuseInserts'
import {
  draftImplementation,
  draftPractice,
  makeCast,
  reviewOf,
  stateOfEverything,
  submitAs,
  toldTo,
  versionsOf,
} from './scene'
import type { Kind, Somebody } from './scene'

describeOnEngines('a submission', (engine) => {
  const useApp = engine.useApp()

  describe('from draft to online', () => {
    it('goes from the city to VVSG and back, and then online', async () => {
      const app = useApp()
      const cast = await makeCast(app)
      const practice = await draftPractice(app, cast)
      const path = (step: string) => `/api/review-requests/${review.id}/${step}`

      const review = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
      expect(review).toMatchObject({
        city: cast.city.id,
        state: 'submitted',
        submittedBy: cast.contributor.id,
        title: practice.title,
      })
      expect(review.documents).toHaveLength(1)

      const claimed = await cast.moderator.client.post(path('claim'))
      expect(claimed.status).toBe(200)
      expect(claimed.body.doc).toMatchObject({ assignee: cast.moderator.id, state: 'in_review' })

      const back = await cast.moderator.client.post(path('request-changes'), {
        remarks: [{ field: 'summary', text: 'Kan dit korter?' }],
      })
      expect(back.status).toBe(200)
      const [remark] = back.body.doc.remarks
      expect(remark).toMatchObject({
        author: cast.moderator.id,
        entityId: practice.id,
        field: 'summary',
        text: 'Kan dit korter?',
      })

      const answered = await cast.contributor.client.post(path(`remarks/${remark.id}/answers`), {
        text: 'Gedaan.',
      })
      expect(answered.status).toBe(200)

      await app.payload.update({
        id: practice.id,
        collection: 'practices',
        data: { summary: 'Korter' },
        draft: true,
        overrideAccess: true,
      })
      const again = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
      expect(again.id).toBe(review.id)
      expect(again.state).toBe('submitted')
      expect(versionsOf(again)).not.toEqual(versionsOf(review))

      const resolved = await cast.moderator.client.post(path(`remarks/${remark.id}/resolve`))
      expect(resolved.body.doc.remarks[0]).toMatchObject({ resolvedBy: cast.moderator.id })

      const rows = await rowsOf(app.payload, async () => {
        const approved = await cast.moderator.client.post(path('approve'), {
          versions: versionsOf(again),
        })
        expect(approved.body.errors).toBeUndefined()
        expect(approved.body.message).toBe('Gepubliceerd.')
      })
      expect(summaries(rows)).toEqual([
        'practice.publish draft published',
        'review.approve submitted published',
      ])
      const online = await app.rest.get(`/api/practices/${practice.id}`)
      expect(online.status).toBe(200)
      expect(online.body.summary).toBe('Korter')

      const decided = await reviewOf(app, review.id)
      expect(decided).toMatchObject({ decidedBy: cast.moderator.id, state: 'published' })
      const read = await cast.contributor.client.get(`/api/review-requests/${review.id}`)
      expect(read.body.remarks[0]).toMatchObject({
        answers: [{ authorName: 'Test contributor', text: 'Gedaan.' }],
        text: 'Kan dit korter?',
      })
      const staff = [cast.admin.id, cast.moderator.id, cast.secondModerator.id]
      expect(await toldTo(app, review.id)).toEqual(
        [
          ...staff.flatMap((id) => [`submitted ${id}`, `submitted ${id}`]),
          `answered ${cast.moderator.id}`,
          `changes_requested ${cast.contributor.id}`,
          `published ${cast.contributor.id}`,
        ].sort(),
      )
    })

    it('takes a new practice and its first implementation together, the practice first', async () => {
      const app = useApp()
      const cast = await makeCast(app)
      const practice = await draftPractice(app, cast)
      const entry = await draftImplementation(app, cast, { practice: practice.id })

      const review = await submitAs(cast.contributor, {
        id: entry.id,
        collection: 'implementations',
      })
      expect(review.documents?.map(({ entityId }) => entityId)).toEqual([practice.id, entry.id])

      const rows = await rowsOf(app.payload, async () => {
        const approved = await cast.moderator.client.post(
          `/api/review-requests/${review.id}/approve`,
          { versions: versionsOf(review).reverse() },
        )
        expect(approved.body.errors).toBeUndefined()
      })
      expect(summaries(rows)).toEqual([
        'practice.publish draft published',
        'implementation.publish draft published',
        'review.approve submitted published',
      ])
      const online = await app.rest.get(`/api/implementations/${entry.id}`)
      expect(online.status).toBe(200)
    })
  })

  describe('what can be submitted', () => {
    it('is complete: whoever wrote it hears what is missing, by name, and nothing changes', async () => {
      const app = useApp()
      const cast = await makeCast(app)
      const practice = await draftPractice(app, cast, { category: null as never })
      const entry = await draftImplementation(app, cast, {
        description: null as never,
        practice: practice.id,
      })
      const before = await stateOfEverything(app)
      const submit = (collection: Kind, id: string) =>
        cast.contributor.client.post('/api/review-requests/submit', {
          documents: [{ id, collection }],
        })
      const first = await submit('implementations', entry.id)
      expect(first.status).toBe(400)
      expect(first.body.errors[0]).toMatchObject({
        code: 'validation_failed',
        data: {
          id: practice.id,
          collection: 'practices',
          errors: [{ message: 'Dit veld is verplicht.', path: 'category' }],
        },
        message: `“${practice.title}” is nog niet volledig. Vul dit eerst in en bewaar: Details > Categorie.`,
      })
      expect(await stateOfEverything(app)).toEqual(before)

      const { client } = cast.contributor
      await client.patch(`/api/practices/${practice.id}`, { category: cast.category })
      const second = await submit('practices', practice.id)
      expect(second.body.errors[0].data).toMatchObject({
        id: entry.id,
        errors: [{ path: 'description' }],
      })
      const filled = { description: practice.description }
      await client.patch(`/api/implementations/${entry.id}`, filled)
      const done = await submitAs(cast.contributor, { id: practice.id, collection: 'practices' })
      const approved = await cast.moderator.client.post(`/api/review-requests/${done.id}/approve`, {
        versions: versionsOf(done),
      })
      expect(approved.body.errors).toBeUndefined()

      const untitled = await draftPractice(app, cast, { category: null as never, title: '' })
      const third = await submit('practices', untitled.id)
      const { errors } = third.body.errors[0].data as { errors: { path: string }[] }
      expect(errors.map(({ path }) => path).sort()).toEqual(['category', 'title'])
    })

    it('brings along what is of the same city, and for VVSG nothing of another', async () => {
      const app = useApp()
      const cast = await makeCast(app)
      const theirs = await draftPractice(app, cast, { owner: null })
      const entry = await draftImplementation(app, cast, { practice: theirs.id })
      const alone = await submitAs(cast.moderator, { id: entry.id, collection: 'implementations' })
      expect(alone.documents?.map(({ entityId }) => entityId)).toEqual([entry.id])
      const both = await cast.moderator.client.post('/api/review-requests/submit', {
        documents: [
          { id: theirs.id, collection: 'practices' },
          { id: (await draftPractice(app, cast)).id, collection: 'practices' },
        ],
      })
      expect([both.status, both.body.errors[0].code]).toEqual([409, 'several_cities'])

      const merged = await makeCity(app.payload)
      const practice = await draftPractice(app, { ...cast, city: merged })
      const old = await draftImplementation(app, cast, { practice: practice.id })
      await app.payload.update({
        id: cast.city.id,
        collection: 'cities',
        data: { replacedBy: merged.id },
        overrideAccess: true,
      })
      const heir = await makePerson(app, 'contributor', merged)
      const together = await submitAs(heir, { id: old.id, collection: 'implementations' })
      expect(together.documents?.map(({ entityId }) => entityId)).toEqual([practice.id, old.id])
      const read = await heir.client.get(`/api/review-requests/${together.id}`)
      expect(read.status).toBe(200)
      const approved = await cast.moderator.client.post(
        `/api/review-requests/${together.id}/approve`,
        { versions: versionsOf(together) },
      )
      expect(approved.body.errors).toBeUndefined()
    })
  })

  it('keeps nothing of a step whose audit row, message or job cannot be written', async () => {
    const app = useApp()
    const cast = await makeCast(app)
    const { contributor, moderator } = cast
    const submitNew = async () => {
      const { id } = await draftPractice(app, cast)
      return submitAs(contributor, { id, collection: 'practices' })
    }
    const post = async ({ client }: Somebody, path: string, body: object = {}) =>
      client.post(`/api/review-requests/${path}`, body)
    const waiting = await submitNew()
    const planned = await submitNew()
    const plan = { publishAt: '2100-01-01T08:00:00Z', versions: versionsOf(planned) }
    await post(moderator, `${planned.id}/schedule`, plan)
    const done = await submitNew()
    await post(moderator, `${done.id}/approve`, { versions: versionsOf(done) })
    const online = { id: done.documents?.[0]?.entityId, collection: 'practices' }
    const review = await submitNew()
    const { id } = review
    const versions = versionsOf(review)
    await post(moderator, `${id}/claim`)
    const remarked = await post(moderator, `${id}/remarks`, { text: 'Korter?' })
    const remark = `${id}/remarks/${remarked.body.doc.remarks[0].id}`
    const draft = { id: (await draftPractice(app, cast)).id, collection: 'practices' }

    type Step = [who: Somebody, path: string, body?: object]
    const told: Step[] = [
      [contributor, 'submit', { documents: [draft] }],
      [contributor, `${id}/withdraw`],
      [contributor, `${remark}/answers`, { text: 'Gedaan.' }],
      [moderator, `${id}/assign`, { assignee: cast.secondModerator.id }],
      [moderator, `${id}/request-changes`],
      [moderator, `${id}/approve`, { versions }],
      [moderator, `${id}/schedule`, { publishAt: plan.publishAt, versions }],
      [moderator, `${id}/reject`, { reason: 'Dubbel.' }],
      [moderator, 'unpublish', { ...online, reason: 'Oud.' }],
    ]
    const silent: Step[] = [
      [moderator, `${waiting.id}/claim`],
      [moderator, `${planned.id}/unschedule`],
      [moderator, `${id}/remarks`, { text: 'Nog iets.' }],
      [moderator, `${remark}/resolve`],
      [moderator, `${remark}/reopen`],
    ]
    const before = await stateOfEverything(app)
    const refused = async (steps: Step[]): Promise<void> => {
      for (const [who, path, body] of steps) {
        const { status } = await post(who, path, body)
        expect([path, status]).toEqual([path, 500])
        expect(await stateOfEverything(app)).toEqual(before)
      }
    }
    await whileRefusing(app.payload, 'audit-log', () => refused([...told, ...silent]))
    await whileRefusing(app.payload, 'notifications', () => refused(told))
    await whileRefusing(app.payload, 'payload-jobs', () => refused(told))

    for (const [who, path, body] of silent) {
      expect((await post(who, path, body)).status).toBe(200)
    }
  })
})
