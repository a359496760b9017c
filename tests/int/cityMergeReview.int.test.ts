import { beforeAll, describe, expect, it } from '@jest/globals'

import { mergeCities } from '../../src/actions/cities/mergeCities'
import { unmergeCity } from '../../src/actions/cities/unmergeCity'
import { idOf } from '../../src/domain/idOf'
import type { City, Implementation, ReviewRequest } from '../../src/payload-types'
import { makeCity, makePerson, makePractice, PASSWORD } from '../support/content'
import { mainOf, newestOf } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import type { Cast, Somebody } from './review/scene'
import {
  draftImplementation,
  makeCast,
  reviewOf,
  submitAs,
  toldTo,
  versionsOf,
} from './review/scene'

describeOnEngines('a merger on the way', (engine) => {
  const app = engine.useApp()
  let cast: Cast
  let practice: string

  beforeAll(async () => {
    cast = await makeCast(app())
    practice = (await makePractice(app().payload)).id
  })

  const merge = (from: City, into: City) =>
    mergeCities(
      { payload: app().payload },
      { date: '2027-01-01', dryRun: false, from: [String(from.nis)], into: String(into.nis) },
    )
  const unmerge = ({ nis }: City) =>
    unmergeCity({ payload: app().payload }, { dryRun: false, nis: String(nis) })
  /** An administrator says it in the form: accounts stay where they are. */
  const replace = async (from: City, into: City) =>
    expect(
      (await cast.admin.client.patch(`/api/cities/${from.id}`, { replacedBy: into.id })).status,
    ).toBe(200)

  /** Two cities with a person each; the first has submitted an entry, and VVSG reads it. */
  const scene = async () => {
    const [old, into] = [await makeCity(app().payload), await makeCity(app().payload)]
    const person = await makePerson(app(), 'contributor', old)
    const colleague = await makePerson(app(), 'contributor', into)
    const entry = await draftImplementation(app(), { city: old }, { practice })
    const review = await submitAs(person, { id: entry.id, collection: 'implementations' })
    await step(cast.moderator, review, 'claim')
    return { colleague, entry, into, old, person, review }
  }
  const step = ({ client }: Somebody, { id }: ReviewRequest, name: string, body: object = {}) =>
    client.post(`/api/review-requests/${id}/${name}`, body)
  const seesReview = async ({ client }: Somebody, { id }: ReviewRequest): Promise<boolean> =>
    (await client.get(`/api/review-requests/${id}`)).status === 200
  const change = ({ client }: Somebody, { id }: Implementation, projectName: string) =>
    client.patch(`/api/implementations/${id}`, { projectName })
  /** Their account went to another city, which ended their sessions. */
  const again = async (person: Somebody): Promise<Somebody> => ({
    ...person,
    client: await app().rest.as({ email: person.email, password: PASSWORD }),
  })

  describe('keeps what is submitted', () => {
    it('locked, in the same hands at VVSG, and the new city’s to withdraw', async () => {
      const { colleague, entry, into, old, person, review } = await scene()
      expect(await seesReview(colleague, review)).toBe(false)
      await merge(old, into)

      expect((await person.client.get('/api/users/me')).body.user).toBeNull()
      const moved = await again(person)
      for (const somebody of [moved, colleague]) {
        expect(await seesReview(somebody, review)).toBe(true)
        const answer = await change(somebody, entry, 'Na de fusie')
        expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'in_review'])
      }
      const stored = await reviewOf(app(), review.id)
      expect(stored).toMatchObject({ city: old.id, state: 'in_review', submittedBy: person.id })
      expect(idOf(stored.assignee)).toBe(cast.moderator.id)

      expect((await step(cast.other, review, 'withdraw')).status).toBe(404)
      expect((await step(colleague, review, 'withdraw')).status).toBe(200)
      expect((await change(moved, entry, 'Weer van ons')).status).toBe(200)
      expect((await newestOf<Implementation>(app(), 'implementations', entry.id)).city).toBe(old.id)
    })

    it('and it goes online as it was submitted', async () => {
      const { colleague, entry, into, old, person, review } = await scene()
      await merge(old, into)
      const approved = await step(cast.moderator, review, 'approve', {
        versions: versionsOf(review),
      })
      expect(approved.status).toBe(200)
      const main = await mainOf<Implementation>(app(), 'implementations', entry.id)
      expect(main).toMatchObject({ _status: 'published', city: old.id })
      expect(await toldTo(app(), review.id)).toContain(`published ${person.id}`)
      expect((await change(colleague, entry, 'Een nieuw concept')).status).toBe(200)
      expect(
        (await app().rest.get(`/api/implementations/${entry.id}`)).body.projectName,
      ).toBeFalsy()
    })

    it('and whoever works for the new city hears of it when the submitter is gone', async () => {
      const { colleague, into, old, person, review } = await scene()
      await merge(old, into)
      expect((await cast.admin.client.delete(`/api/users/${person.id}`)).status).toBe(200)
      const rejected = await step(cast.moderator, review, 'reject', { reason: 'Dit is dubbel.' })
      expect(rejected.status).toBe(200)
      expect(
        (await toldTo(app(), review.id)).filter((each) => each.startsWith('rejected')),
      ).toEqual([`rejected ${colleague.id}`])
    })

    it('the old city’s again when the merger is undone', async () => {
      const { colleague, entry, into, old, review } = await scene()
      await merge(old, into)
      expect(await seesReview(colleague, review)).toBe(true)
      await unmerge(old)
      expect(await seesReview(colleague, review)).toBe(false)
      expect((await step(colleague, review, 'withdraw')).status).toBe(404)
      expect((await change(colleague, entry, 'Niet meer van ons')).status).toBe(403)
      const own = await makePerson(app(), 'contributor', old)
      expect((await step(own, review, 'withdraw')).status).toBe(200)
    })
  })

  it('is followed over two of them, by accounts that stayed behind too', async () => {
    const { colleague, entry, into, old, person, review } = await scene()
    const last = await makeCity(app().payload)
    const successor = await makePerson(app(), 'contributor', last)
    await replace(old, into)
    await replace(into, last)
    for (const somebody of [person, colleague, successor]) {
      expect(await seesReview(somebody, review)).toBe(true)
      expect((await change(somebody, entry, 'Van drie')).status).toBe(409)
      const made = await somebody.client.post('/api/implementations', { practice })
      expect([made.status, idOf(made.body.doc.city)]).toEqual([201, last.id])
    }
    expect((await step(person, review, 'withdraw')).status).toBe(200)
    expect((await change(successor, entry, 'Van de laatste')).status).toBe(200)
    expect((await change(cast.other, entry, 'Van een ander')).status).toBe(403)
  })

  it('and saves at the very same moment leave one newest version, which the new city reads', async () => {
    const [old, into] = [await makeCity(app().payload), await makeCity(app().payload)]
    const person = await makePerson(app(), 'contributor', old)
    const colleague = await makePerson(app(), 'contributor', into)
    const entry = await draftImplementation(app(), { city: old }, { practice })
    const [, ...answers] = await Promise.all([
      merge(old, into),
      ...[1, 2, 3].map((number) => change(person, entry, `Poging ${number}`)),
      person.client.post('/api/implementations', { practice }),
    ])
    const statuses = answers.map(({ status }) => status)
    for (const status of statuses) expect([200, 201, 401, 403, 409, 503]).toContain(status)

    const { docs } = await app().payload.db.findVersions({
      collection: 'implementations',
      where: { and: [{ parent: { equals: entry.id } }, { latest: { equals: true } }] },
    })
    expect(docs).toHaveLength(1)
    for (const { body, status } of answers.filter((each) => each.status < 300)) {
      const path = `/api/implementations/${body.doc.id}?draft=true`
      expect([status, (await colleague.client.get(path)).status]).toEqual([status, 200])
      expect([old.id, into.id]).toContain(idOf(body.doc.city))
    }
    expect((await change(colleague, entry, 'Na de fusie')).status).toBe(200)
    expect((await change(person, entry, 'Met een oude sessie')).status).toBe(403)
  })
})
