import { beforeAll, expect, it } from '@jest/globals'

import type { Practice } from '../../src/payload-types'
import { makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

const WRITERS = 20

/** What one writer changes: four fields in turn, so that each is also written by others. */
const changeOf = (writer: number): Partial<Practice> => {
  const text = `Schrijver ${writer}`
  switch (writer % 4) {
    case 0:
      return { summary: text }
    case 1:
      return { goals: [{ text }] }
    case 2:
      return { targetGroups: [{ text }] }
    default:
      return { title: text }
  }
}

const contentOf = ({ goals, summary, targetGroups, title }: Practice) => ({
  goals: (goals ?? []).map(({ text }) => ({ text })),
  summary: summary ?? '',
  targetGroups: (targetGroups ?? []).map(({ text }) => ({ text })),
  title,
})

type Outcome = {
  change: Partial<Practice>
  retryAfter?: null | string
  revision?: number
  status: number
}

type Write = (id: string, change: Partial<Practice>) => Promise<Outcome>

describeOnEngines('twenty parallel saves of one document', (engine) => {
  const app = engine.useApp()
  let moderator: RestClient

  beforeAll(async () => {
    moderator = (await makePerson(app(), 'moderator')).client
  })

  const overRest =
    (query: string, more: Partial<Practice> = {}): Write =>
    async (id, change) => {
      const { body, headers, status } = await moderator.patch(`/api/practices/${id}${query}`, {
        ...change,
        ...more,
      })
      return {
        change,
        retryAfter: headers.get('retry-after'),
        revision: body.doc?.revision as number,
        status,
      }
    }

  const draft = overRest('?draft=true')
  const publish = overRest('', { _status: 'published' })

  const overGraphql: Write = async (id, change) => {
    const { body } = await moderator.graphql(
      `mutation ($id: String!, $data: mutationPracticeUpdateInput!) {
        updatePractice(id: $id, draft: true, data: $data) { revision }
      }`,
      { data: change, id },
    )
    const status = (body.errors?.[0].extensions.statusCode as number | undefined) ?? 200
    return {
      change,
      retryAfter: '5',
      revision: body.data?.updatePractice?.revision as number,
      status,
    }
  }

  it.each<[string, (writer: number) => Write]>([
    ['drafts', () => draft],
    ['publishes', () => publish],
    [
      'drafts and publishes, some over GraphQL',
      (writer) => [draft, publish, overGraphql][writer % 3]!,
    ],
  ])(
    'as %s leave one latest version and lose nothing that was acknowledged',
    async (_, writeOf) => {
      const { id } = await makePractice(app().payload, { title: 'Begin' })

      const outcomes = await Promise.all(
        Array.from({ length: WRITERS }, (__, writer) => writeOf(writer)(id, changeOf(writer))),
      )

      const refused = outcomes.filter(({ status }) => status !== 200)
      expect(refused.map(({ retryAfter, status }) => [status, retryAfter])).toEqual(
        refused.map(() => [503, '5']),
      )
      const kept = outcomes
        .filter(({ status }) => status === 200)
        .sort((a, b) => (a.revision ?? 0) - (b.revision ?? 0))
      // Each has to get through at some time: a product that refuses them all loses nothing either.
      expect(kept.length).toBeGreaterThan(WRITERS / 2)

      const { docs: versions } = await app().payload.db.findVersions<Practice>({
        collection: 'practices',
        limit: 0,
        pagination: false,
        sort: 'updatedAt',
        where: { parent: { equals: id } },
      })
      expect(versions.filter(({ latest }) => latest)).toHaveLength(1)
      expect(versions.at(-1)?.latest).toBe(true)
      expect(versions.map(({ version }) => version.revision)).toEqual(
        Array.from({ length: kept.length + 1 }, (__, save) => save + 1),
      )
      expect(kept.map(({ revision }) => revision)).toEqual(
        versions.slice(1).map(({ version }) => version.revision),
      )

      // Each save holds its own change and those of all before it.
      let content = contentOf(versions[0]!.version)
      const expected = kept.map(
        ({ change }) => (content = { ...content, ...change } as typeof content),
      )
      expect(versions.slice(1).map(({ version }) => contentOf(version))).toEqual(expected)

      const newest = await app().payload.findByID({
        id,
        collection: 'practices',
        depth: 0,
        draft: true,
        overrideAccess: true,
      })
      expect(contentOf(newest)).toEqual(content)
      const main = await app().payload.db.findOne<Practice>({
        collection: 'practices',
        where: { id: { equals: id } },
      })
      expect(main?.revision).toBe(kept.length + 1)
    },
  )

  it('have versions in their order, also when the clock stands still or goes back', async () => {
    const { id } = await makePractice(app().payload)
    const { db } = app().payload
    for (const updatedAt of [
      '2030-01-01T00:00:00.000Z',
      '2030-01-01T00:00:00.000Z',
      '2029-01-01T00:00:00.000Z',
    ]) {
      await db.createVersion({
        autosave: false,
        collectionSlug: 'practices',
        createdAt: updatedAt,
        parent: id,
        updatedAt,
        versionData: { title: updatedAt } as never,
      })
    }
    const { docs } = await db.findVersions<Practice>({
      collection: 'practices',
      pagination: false,
      sort: 'updatedAt',
      where: { parent: { equals: id } },
    })
    expect(docs.map(({ latest }) => latest ?? false)).toEqual([false, false, false, true])
    expect(docs.at(-1)?.version.title).toBe('2029-01-01T00:00:00.000Z')
  })
})
