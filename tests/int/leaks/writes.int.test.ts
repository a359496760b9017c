import { beforeAll, expect, it } from '@jest/globals'

import { describeOnEngines } from '../../support/engines'
import type { Asker } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'
import { publicAnswer, uncounted } from '../../support/matrix/prove'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'
import { makeScene } from '../../support/matrix/scene'
import type { Moderated, Subject } from '../../support/matrix/scene'

type Route = { body?: unknown; method: string; path: (subject: Subject) => string }

const NOW = '2001-02-03T04:05:06.000Z'

/** What an attacker sends along: system fields, other people's names, what VVSG alone fills in. */
const FORGED = {
  createdAt: NOW,
  firstPublishedAt: NOW,
  practiceIsPublic: true,
  publishedAt: NOW,
  revision: 999,
  savedBy: { name: 'Iemand anders', userId: 'iemand-anders' },
  source: { file: 'vals.docx', importHash: 'vals' },
  submittedBy: 'iemand-anders',
  touchedAt: NOW,
  updatedAt: NOW,
}

/** Every way that Payload has of changing a document, with every parameter that changes its meaning. */
const routesOf = (collection: Moderated, cities: Record<string, string>): [string, Route][] => {
  const base = `/api/${collection}`
  const one = (query: string) => (subject: Subject) => `${base}/${subject.id}${query}`
  const text =
    collection === 'practices' ? { summary: 'Overgenomen' } : { projectName: 'Overgenomen' }
  const owner = collection === 'practices' ? 'owner' : 'city'
  const patch = (query: string, body: unknown = text): Route => ({
    body,
    method: 'PATCH',
    path: one(query),
  })
  const name = collection === 'practices' ? 'Practice' : 'Implementation'
  const graphql = (args: string, field = `update${name}`): Route => ({
    body: args,
    method: 'GRAPHQL',
    path: (subject) =>
      `mutation { ${field}(id: "${field.startsWith('restore') ? subject.oldVersion : subject.id}"${args}) { id } }`,
  })
  const words = collection === 'practices' ? 'summary' : 'projectName'
  return [
    ['a plain change', patch('')],
    ['draft=true', patch('?draft=true')],
    ['draft=false', patch('?draft=false')],
    ['draft=0', patch('?draft=0')],
    ['autosave', patch('?autosave=true&draft=false')],
    ['autosave of a published text', patch('?autosave=true', { ...text, _status: 'published' })],
    ['_status published', patch('', { ...text, _status: 'published' })],
    ['_status published as a draft', patch('?draft=true', { ...text, _status: 'published' })],
    ['_status draft', patch('?draft=false', { _status: 'draft' })],
    ['_status null', patch('', { ...text, _status: null })],
    ['a locale', patch('?locale=en&fallback-locale=nl')],
    ['publishSpecificLocale', patch('?publishSpecificLocale=nl')],
    ['publishAllLocales', patch('?publishAllLocales=true')],
    ['unpublishAllLocales', patch('?unpublishAllLocales=true')],
    ['overrideAccess', patch('?overrideAccess=true', { ...text, overrideAccess: true })],
    ['overrideLock', patch('?overrideLock=true&draft=false')],
    ['another owner', patch('', { ...text, [owner]: cities.other })],
    ['no owner', patch('', { ...text, [owner]: null })],
    ['forged fields', patch('', { ...text, ...FORGED })],
    ['another id', patch('', { ...text, id: 'een-ander' })],
    ['the bin with a text', patch('', { ...text, deletedAt: NOW })],
    ['out of the bin', patch('?trash=true', { ...text, deletedAt: null })],
    ['many at once', patchMany(base, text)],
    ['many at once, published', patchMany(base, { ...text, _status: 'published' })],
    ['many at once, as drafts', patchMany(base, text, '&draft=true')],
    ['restoring', { method: 'POST', path: (subject) => `${base}/versions/${subject.oldVersion}` }],
    [
      'restoring as a draft',
      { method: 'POST', path: (subject) => `${base}/versions/${subject.oldVersion}?draft=true` },
    ],
    ['removing', { method: 'DELETE', path: one('?reason=proef') }],
    [
      'removing many',
      {
        method: 'DELETE',
        path: ({ id }) => `${base}?where[id][equals]=${id}&reason=proef`,
      },
    ],
    ['unpublishing', action('unpublish', collection)],
    ['a change over GraphQL', graphql(`, data: { ${words}: "Overgenomen" }`)],
    ['draft: false over GraphQL', graphql(`, draft: false, data: { ${words}: "Overgenomen" }`)],
    ['autosave over GraphQL', graphql(`, autosave: true, data: { ${words}: "Overgenomen" }`)],
    ['publishing over GraphQL', graphql(`, data: { _status: published }`)],
    ['unpublishing over GraphQL', graphql(`, draft: false, data: { _status: draft }`)],
    ['moving over GraphQL', graphql(`, data: { ${owner}: "${cities.other}" }`)],
    ['the bin over GraphQL', graphql(`, data: { deletedAt: "${NOW}" }`)],
    ['restoring over GraphQL', graphql('', `restoreVersion${name}`)],
    ['restoring a draft over GraphQL', graphql(', draft: true', `restoreVersion${name}`)],
    ['removing over GraphQL', graphql('', `delete${name}`)],
  ]
}

const patchMany = (base: string, body: unknown, query = ''): Route => ({
  body,
  method: 'PATCH',
  path: ({ id }) => `${base}?where[id][equals]=${id}${query}`,
})

const action = (verb: string, collection: Moderated): Route => ({
  body: { collection, reason: 'proef' },
  method: 'ACTION',
  path: () => `/api/review-requests/${verb}`,
})

describeOnEngines('a contributor’s write', (engine) => {
  const app = engine.useApp()
  let contributor: Asker
  let before: string
  let raw: RawStore
  const scenes = {} as Record<Moderated, Subject[]>
  let cities: Record<string, string>

  beforeAll(async () => {
    const people = await makePeople(app())
    contributor = people.askers.find(({ name }) => name === 'contributor')!
    cities = Object.fromEntries(Object.entries(people.cities).map(([name, { id }]) => [name, id]))
    const states = ['draft', 'published', 'changed', 'changeInReview', 'unpublished'] as const
    for (const collection of ['practices', 'implementations'] as const) {
      const { subjects } = await makeScene(app(), collection, people.cities, {
        owners: ['gent', 'other'],
        states,
      })
      scenes[collection] = subjects
    }
    raw = rawStore(app().payload, ['practices', 'implementations', 'review-requests', 'media'])
    await raw.save()
    before = await publicAnswer(app())
  })

  const send = async ({ body, method, path }: Route, subject: Subject): Promise<number> => {
    const { client } = contributor
    if (method === 'GRAPHQL') return (await client.graphql(path(subject))).status
    const sent = method === 'ACTION' ? { ...(body as object), id: subject.id } : body
    const { status } = await client.request(path(subject), {
      method: method === 'ACTION' ? 'POST' : method,
      ...(sent !== undefined && { body: sent }),
    })
    return status
  }

  it.each(['practices', 'implementations'] as const)(
    'of %s reaches neither what is public nor what is another’s, whichever way it takes',
    async (collection) => {
      const stored = await raw.stored(collection)
      const problems: string[] = []
      for (const [title, route] of routesOf(collection, cities)) {
        for (const subject of scenes[collection]) {
          const status = await send(route, subject)
          if (status >= 500)
            problems.push(`${title}: ${status} for ${subject.owner}'s ${subject.state}`)
        }
        const after = await raw.stored(collection)
        for (const { id, owner, state } of scenes[collection]) {
          const what = `${title}: ${owner}'s ${state}`
          const [was, is] = [stored.get(id), after.get(id)]
          const isBinned = state === 'draft' && owner === 'gent' && title.includes('bin')
          if (uncounted(was?.main) !== uncounted(is?.main) && !isBinned) {
            problems.push(`${what}: the document changed`)
          }
          if (owner === 'other' && was?.versions !== is?.versions) {
            problems.push(`${what}: its versions changed`)
          }
          const versions = is?.versions ?? ''
          for (const forged of ['Iemand anders', 'iemand-anders', 'vals.docx', NOW]) {
            if (versions.includes(forged) && !isBinned)
              problems.push(`${what}: ${forged} is stored`)
          }
        }
        if ((await publicAnswer(app())) !== before) problems.push(`${title}: visitors read it`)
        if (JSON.stringify([...after]) !== JSON.stringify([...stored])) await raw.restore()
      }
      expect(problems).toEqual([])
    },
    300_000,
  )
})
