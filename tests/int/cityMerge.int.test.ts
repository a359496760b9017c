import { describe, expect, it } from '@jest/globals'

import { mergeCities } from '../../src/actions/cities/mergeCities'
import { unmergeCity } from '../../src/actions/cities/unmergeCity'
import type { City } from '../../src/payload-types'
import { auditRows, rowsOf, summaries } from '../support/audit'
import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'

describeOnEngines('municipalities that merge', (engine) => {
  const app = engine.useApp()

  const stored = (id: string): Promise<City> =>
    app().payload.findByID({ id, collection: 'cities', depth: 0, overrideAccess: true })
  const nisOf = ({ nis }: City): string => nis ?? ''
  const merge = (from: City[], into: City, options: { date?: string; dryRun?: boolean } = {}) =>
    mergeCities(
      { payload: app().payload },
      { date: '2025-01-01', dryRun: false, from: from.map(nisOf), into: nisOf(into), ...options },
    )
  const cities = async (count: number): Promise<City[]> => {
    const made: City[] = []
    for (let index = 0; index < count; index++) made.push(await makeCity(app().payload))
    return made
  }
  /** Cities, accounts and log as they stand, to see that nothing changed. */
  const everything = async (): Promise<unknown> => {
    const all = { depth: 0, limit: 0, overrideAccess: true, pagination: false } as const
    const { payload } = app()
    return [
      (await payload.find({ ...all, collection: 'cities', sort: 'id' })).docs,
      (await payload.find({ ...all, collection: 'users', sort: 'id' })).docs,
      await auditRows(payload),
    ]
  }

  const scene = async () => {
    const [old, into] = (await cities(2)) as [City, City]
    const { payload } = app()
    const person = await makePerson(app(), 'contributor', old)
    const colleague = await makePerson(app(), 'contributor', into)
    const practice = await makePractice(payload, { _status: 'draft', owner: old.id })
    const implementation = await makeImplementation(payload, {
      _status: 'draft',
      city: old.id,
      practice: (await makePractice(payload)).id,
    })
    return { colleague, implementation, into, old, person, practice }
  }

  it('tell beforehand what would change, and change nothing', async () => {
    const { into, old } = await scene()
    const before = await everything()
    const report = await merge([old], into, { dryRun: true })
    expect(report).toEqual({
      aliases: [old.name],
      cities: [
        {
          accounts: 1,
          implementations: 1,
          name: old.name,
          nis: old.nis,
          practices: 1,
          wasMerged: false,
        },
      ],
      into: { name: into.name, nis: into.nis },
      validTo: '2024-12-31',
    })
    expect(await everything()).toEqual(before)
  })

  it('leave their entries and accounts to the new one, with a row in the log', async () => {
    const { colleague, implementation, into, old, person, practice } = await scene()
    const unseen = await colleague.client.get(`/api/practices/${practice.id}?draft=true`)
    expect(unseen.status).toBe(404)
    const rows = await rowsOf(app().payload, () => merge([old], into))

    expect(rows.map(({ action, entityId }) => [action, entityId])).toEqual([
      ['city.merge', old.id],
      ['user.city', person.id],
    ])
    expect(rows[0]).toMatchObject({
      actorName: 'systeem',
      details: { toId: into.id },
      entityTitle: `${old.name} (${old.nis})`,
      to: `${into.name} (${into.nis})`,
    })
    expect(await stored(old.id)).toMatchObject({
      replacedBy: into.id,
      validTo: '2024-12-31T12:00:00.000Z',
    })
    const names = (await stored(into.id)).aliases?.map(({ kind, name, nis }) => [kind, name, nis])
    expect(names).toEqual([['merged-2025', old.name, old.nis]])
    for (const path of [
      `/api/practices/${practice.id}`,
      `/api/implementations/${implementation.id}`,
    ]) {
      expect([path, (await colleague.client.get(`${path}?draft=true`)).status]).toEqual([path, 200])
    }
    // Their session ended with their city; they log in again and work for the new one.
    expect((await person.client.get('/api/users/me')).body.user).toBeNull()
    const search = await app().rest.get(
      `/api/cities?where[aliases.name][equals]=${encodeURIComponent(old.name)}`,
    )
    expect(search.body.docs.map(({ id }: City) => id)).toEqual([into.id])
  })

  it('are merged once: the second time nothing changes', async () => {
    const { into, old } = await scene()
    await merge([old, old], into)
    const before = await everything()
    const report = await merge([old], into, { date: '2026-01-01' })
    expect(report.cities).toMatchObject([{ accounts: 0, wasMerged: true }])
    expect(report.aliases).toEqual([])
    expect(await everything()).toEqual(before)
  })

  describe('are refused, and nothing changes,', () => {
    const expectRefusal = async (work: () => Promise<unknown>, code: string, text: RegExp) => {
      const before = await everything()
      await expect(work()).rejects.toMatchObject({
        data: { code },
        message: expect.stringMatching(text),
      })
      expect(await everything()).toEqual(before)
    }

    it('when a code is not known', async () => {
      const [city] = (await cities(1)) as [City]
      const unknown = { ...city, nis: '99999' }
      await expectRefusal(() => merge([city, unknown], city), 'unknown_city', /"99999"/)
      await expectRefusal(() => merge([city], unknown), 'unknown_city', /"99999"/)
    })

    it('into themselves or round in a circle', async () => {
      const [a, b, c] = (await cities(3)) as [City, City, City]
      await expectRefusal(() => merge([a], a), 'merge_self', /niet in zichzelf/)
      await merge([a], b)
      await merge([b], c)
      await expectRefusal(() => merge([c], a), 'merge_cycle', /kring/)
    })

    it('into one that is gone itself, or when they are part of another', async () => {
      const [a, b, c] = (await cities(3)) as [City, City, City]
      await merge([a], b)
      await expectRefusal(() => merge([c], a), 'into_merged', new RegExp(`--into ${b.nis}`))
      await expectRefusal(() => merge([c, a], c), 'merge_self', /zichzelf/)
      await expectRefusal(() => merge([a], c), 'merged_elsewhere', new RegExp(`unmerge ${a.nis}`))
    })
  })

  it('come apart again when it was a mistake', async () => {
    const { colleague, into, old, practice } = await scene()
    await merge([old], into)
    const rows = await rowsOf(app().payload, () =>
      unmergeCity({ payload: app().payload }, { dryRun: false, nis: nisOf(old) }),
    )
    expect(summaries(rows)).toEqual([`city.unmerge ${into.name} (${into.nis}) `])
    expect(await stored(old.id)).toMatchObject({ replacedBy: null, validTo: null })
    expect((await stored(into.id)).aliases).toEqual([])
    const path = `/api/practices/${practice.id}?draft=true`
    expect((await colleague.client.get(path)).status).toBe(404)
    await expect(
      unmergeCity({ payload: app().payload }, { dryRun: false, nis: nisOf(old) }),
    ).rejects.toMatchObject({ data: { code: 'not_merged' } })
  })

  it('come apart again when theirs had gone further, and are found by their name alone', async () => {
    const [old, between, last, kept] = (await cities(4)) as [City, City, City, City]
    await merge([old, kept], between)
    await merge([between], last)
    const namesOf = async ({ id }: City) => (await stored(id)).aliases?.map(({ name }) => name)
    expect(await namesOf(last)).toEqual([between.name, old.name, kept.name])
    await unmergeCity({ payload: app().payload }, { dryRun: true, nis: nisOf(old) })
    expect(await namesOf(last)).toContain(old.name)
    await unmergeCity({ payload: app().payload }, { dryRun: false, nis: nisOf(old) })
    expect(await namesOf(between)).toEqual([kept.name])
    expect(await namesOf(last)).toEqual([between.name, kept.name])
    expect(await stored(between.id)).toMatchObject({ replacedBy: last.id })
  })

  describe('by hand, over the API,', () => {
    it('have the same effect from that moment, and the same row', async () => {
      const { colleague, into, old, practice } = await scene()
      const admin = await makePerson(app(), 'admin')
      const path = `/api/practices/${practice.id}?draft=true`
      expect((await colleague.client.get(path)).status).toBe(404)
      const set = (replacedBy: null | string) =>
        rowsOf(app().payload, async () => {
          const answer = await admin.client.patch(`/api/cities/${old.id}`, { replacedBy })
          expect(answer.status).toBe(200)
        })
      const rows = await set(into.id)
      expect(summaries(rows)).toEqual([`city.merge  ${into.name} (${into.nis})`])
      expect(rows[0]).toMatchObject({ actorId: admin.id, entityId: old.id })
      expect((await colleague.client.get(path)).status).toBe(200)
      expect(summaries(await set(null))).toEqual([`city.unmerge ${into.name} (${into.nis}) `])
      expect((await colleague.client.get(path)).status).toBe(404)
    })

    it('never go round in a circle, and are an administrator’s business', async () => {
      const [a, b, c] = (await cities(3)) as [City, City, City]
      const admin = await makePerson(app(), 'admin')
      const moderator = await makePerson(app(), 'moderator')
      const set = (city: City, replacedBy: City, client = admin.client) =>
        client.patch(`/api/cities/${city.id}`, { replacedBy: replacedBy.id })
      expect((await set(a, b)).status).toBe(200)
      expect((await set(b, c)).status).toBe(200)
      const before = await everything()
      for (const [answer, text] of [
        [await set(a, a), /in zichzelf/],
        [await set(c, a), /kring/],
        [await set(c, b), /kring/],
      ] as const) {
        expect([answer.status, answer.body.errors[0].code]).toEqual([400, 'validation_failed'])
        expect(answer.body.errors[0].message).toMatch(text)
      }
      expect((await set(c, a, moderator.client)).status).toBe(403)
      expect(await everything()).toEqual(before)
    })

    it('meet each other without a circle', async () => {
      const [a, b] = (await cities(2)) as [City, City]
      const admin = await makePerson(app(), 'admin')
      const set = (city: City, replacedBy: City) =>
        admin.client.patch(`/api/cities/${city.id}`, { replacedBy: replacedBy.id })
      const answers = await Promise.all([set(a, b), set(b, a)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 400])
      const left = [(await stored(a.id)).replacedBy, (await stored(b.id)).replacedBy]
      expect(left.filter(Boolean)).toHaveLength(1)
    })
  })
})
