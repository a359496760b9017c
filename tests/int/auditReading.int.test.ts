import { beforeAll, expect, it } from '@jest/globals'

import { recordAudit } from '../../src/actions/audit/recordAudit'
import type { AuditLog, City } from '../../src/payload-types'
import {
  makeCategory,
  makeCity,
  makeImplementation,
  makePerson,
  makePractice,
} from '../support/content'
import { describeOnEngines } from '../support/engines'

type Person = Awaited<ReturnType<typeof makePerson>>

describeOnEngines('who reads the audit log', (engine) => {
  const app = engine.useApp()
  let city: City
  let contributor: Person
  let moderator: Person
  let other: Person

  const read = async (client: Person['client'], query = ''): Promise<AuditLog[]> => {
    const { body, status } = await client.get(`/api/audit-log?limit=100${query}`)
    expect(status).toBe(200)
    return body.docs
  }
  const statusOf = async (client: Person['client'], query: string) =>
    (await client.get(`/api/audit-log?${query}`)).status

  beforeAll(async () => {
    const { payload } = app()
    city = await makeCity(payload)
    contributor = await makePerson(app(), 'contributor', city)
    other = await makePerson(app(), 'contributor')
    moderator = await makePerson(app(), 'moderator')
    const category = (await makeCategory(payload)).id
    const practice = await makePractice(payload, { category })
    const { id } = await makeImplementation(payload, { city: city.id, practice: practice.id })
    await moderator.client.patch(`/api/implementations/${id}`, { _status: 'draft' })
    for (const [name, role] of [
      ['Collega', 'contributor'],
      ['collega@stad.example', 'contributor'],
    ] as const) {
      await recordAudit(
        { payload },
        {
          action: 'review.submit',
          actor: { id: 'x', name, role },
          city: city.id,
          details: { note: 'intern' },
          entity: 'review-requests',
          entityId: 'r',
        },
      )
    }
  })

  it('lets staff read every row whole', async () => {
    const rows = await read(moderator.client)
    expect(rows.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['implementation.unpublish', 'practice.publish', 'user.create']),
    )
    const unpublish = rows.find(({ action }) => action === 'implementation.unpublish')
    expect(unpublish).toMatchObject({ actorId: moderator.id, actorName: 'Test moderator' })
    expect(unpublish?.hash).toHaveLength(64)
  })

  it('lets a contributor read what became of the documents of their own city, and no more', async () => {
    const rows = await read(contributor.client)
    expect(rows.map(({ action }) => action)).toEqual([
      'review.submit',
      'review.submit',
      'implementation.unpublish',
      'implementation.publish',
    ])
    expect(new Set(rows.map((row) => row.city))).toEqual(new Set([city.id]))
    for (const row of rows) {
      for (const name of ['actorId', 'details', 'hash', 'previousHash', 'requestId']) {
        expect(row).not.toHaveProperty(name)
      }
    }
    expect(await read(other.client)).toEqual([])
  })

  it('names VVSG and colleagues to a contributor, and no e-mail address', async () => {
    const names = (await read(contributor.client)).map(({ actorName }) => actorName)
    expect(names).toEqual(['', 'Collega', 'VVSG', 'systeem'])
  })

  it('tells nothing by filtering or sorting on what it does not show', async () => {
    const { client } = contributor
    for (const query of [
      'where[actorName][contains]=Test',
      'where[actorId][equals]=x',
      'where[or][0][actorName][like]=mod',
      'where[hash][like]=0',
      'where[details.note][exists]=true',
      'sort=actorName',
      'sort=-hash',
      'sort=seq,actorId',
    ]) {
      expect([query, await statusOf(client, query)]).toEqual([query, 400])
    }
    expect(await statusOf(client, 'where[action][equals]=review.submit&sort=-seq')).toBe(200)
    expect(await statusOf(moderator.client, 'where[actorName][contains]=Test')).toBe(200)
  })

  it('keeps one row of another city away by its id, over REST and GraphQL', async () => {
    const own = (await read(contributor.client)).at(-1)
    expect((await contributor.client.get(`/api/audit-log/${own?.id}`)).status).toBe(200)
    expect((await other.client.get(`/api/audit-log/${own?.id}`)).status).toBe(404)
    const query = `{ AuditLogs { docs { action actorName } } }`
    const mine = await contributor.client.graphql(query)
    expect(mine.body.data.AuditLogs.docs).toHaveLength(4)
    expect(JSON.stringify(mine.body)).not.toContain('Test moderator')
    const theirs = await other.client.graphql(query)
    expect(theirs.body.data.AuditLogs.docs).toEqual([])
    const sneaky = `{ AuditLogs(where: { actorName: { like: "Test" } }) { docs { id } } }`
    expect((await contributor.client.graphql(sneaky)).body.errors).toHaveLength(1)
  })

  it('is closed for visitors', async () => {
    expect((await app().rest.get('/api/audit-log')).status).toBe(403)
  })
})
