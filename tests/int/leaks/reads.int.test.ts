import { beforeAll, describe, expect, it } from '@jest/globals'

import { makeImplementation, makePractice } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import type { People } from '../../support/matrix/people'
import { makePeople } from '../../support/matrix/people'

/** Stands in everything that is hidden, and in nothing that is shown. */
const SECRET = 'Zeldzaamwoord'

const STRANGERS = ['visitor', 'suspended', 'published key', 'preview key', 'heir'] as const

describeOnEngines('what is not theirs', (engine) => {
  const app = engine.useApp()
  let people: People
  const ids: Record<string, string> = {}

  beforeAll(async () => {
    const { payload } = app()
    people = await makePeople(app())
    const { gent } = people.cities
    const hidden = await makePractice(payload, {
      _status: 'draft',
      owner: gent.id,
      summary: SECRET,
      title: `${SECRET} praktijk`,
    })
    const shown = await makePractice(payload, { related: [hidden.id], title: 'Te zien' })
    const hiddenEntry = await makeImplementation(payload, {
      _status: 'draft',
      city: gent.id,
      practice: shown.id,
      projectName: `${SECRET} uitvoering`,
    })
    const entry = await makeImplementation(payload, {
      city: gent.id,
      inspiredBy: hiddenEntry.id,
      practice: shown.id,
      projectName: 'Te zien',
    })
    const ofHidden = await makeImplementation(payload, {
      city: gent.id,
      practice: hidden.id,
      projectName: `${SECRET} van een concept`,
    })
    const binned = await makePractice(payload, { summary: SECRET, title: `${SECRET} weg` })
    const save = { overrideAccess: true } as const
    await payload.update({
      ...save,
      collection: 'practices',
      data: { deletedAt: new Date().toISOString() },
      id: binned.id,
    })
    await payload.update({
      ...save,
      collection: 'practices',
      data: { summary: SECRET },
      draft: true,
      id: shown.id,
    })
    await payload.update({
      ...save,
      collection: 'implementations',
      data: { projectName: `${SECRET} wijziging` },
      draft: true,
      id: entry.id,
    })
    Object.assign(ids, {
      binned: binned.id,
      entry: entry.id,
      hidden: hidden.id,
      hiddenEntry: hiddenEntry.id,
      ofHidden: ofHidden.id,
      shown: shown.id,
    })
  })

  const clientOf = (name: string) => people.askers.find((asker) => asker.name === name)!.client
  const hiddenIds = () => [ids.hidden, ids.hiddenEntry, ids.ofHidden, ids.binned].map(String)

  /** What may be asked, with `{shown}` and the like for ids. */
  const PATHS = [
    '/api/practices?depth=0',
    '/api/practices?depth=1',
    '/api/practices?depth=2',
    '/api/practices?draft=true&depth=2',
    '/api/practices?trash=true&depth=2',
    '/api/practices?draft=true&trash=true',
    '/api/practices?joins[implementations][limit]=50&depth=2',
    '/api/practices/{shown}?depth=2&draft=true',
    '/api/practices/{hidden}?draft=true',
    '/api/practices/{binned}?trash=true',
    '/api/practices?select[related]=true&depth=0',
    '/api/practices?populate[practices][summary]=true&depth=2',
    '/api/practices/versions',
    '/api/practices/versions?where[parent][equals]={shown}',
    '/api/implementations?depth=0',
    '/api/implementations?depth=2',
    '/api/implementations?draft=true&depth=2',
    '/api/implementations?trash=true&depth=2',
    '/api/implementations/{entry}?depth=2&draft=true',
    '/api/implementations/{hiddenEntry}?draft=true',
    '/api/implementations/{ofHidden}?draft=true',
    '/api/implementations?populate[implementations][inspiredBy]=true&depth=2',
    '/api/implementations/versions',
    '/api/review-requests?depth=2',
    '/api/audit-log?depth=2',
    '/api/cities?depth=2',
    '/api/media?depth=2',
  ]

  const QUERIES = [
    '{ Practices(draft: true, trash: true) { docs { id title summary related(draft: true) { id title } implementations { docs { id title } } } } }',
    '{ Implementations(draft: true, trash: true) { docs { id title inspiredBy(draft: true) { id title } practice(draft: true) { id summary } } } }',
    '{ versionsPractices { docs { id version { summary } } } }',
    '{ versionsImplementations { docs { id version { projectName } } } }',
  ]

  /** A question that finds something hidden, and the same question about nothing at all. */
  const ORACLES: [string, string][] = [
    ['/api/practices?where[summary][like]={}', 'summary'],
    ['/api/practices?where[title][contains]={}', 'title'],
    ['/api/practices?draft=true&where[summary][like]={}', 'summary of a draft'],
    ['/api/practices?trash=true&where[title][like]={}', 'title in the bin'],
    ['/api/practices?where[related.title][like]={}', 'title of a related one'],
    ['/api/practices?where[related][contains][title][like]={}', 'contains'],
    ['/api/practices?where[implementations.projectName][like]={}', 'a join'],
    ['/api/practices?where[or][0][related.summary][like]={}', 'or'],
    ['/api/practices?joins[implementations][where][projectName][like]={}', 'the where of a join'],
    ['/api/practices/count?where[summary][like]={}', 'a count'],
    ['/api/practices/count?trash=true&where[summary][like]={}', 'a count of the bin'],
    ['/api/implementations?where[projectName][like]={}', 'project name'],
    ['/api/implementations?where[title][like]={}', 'title of an implementation'],
    ['/api/implementations?where[practice.summary][like]={}', 'summary of its practice'],
    ['/api/implementations?where[inspiredBy.title][like]={}', 'its example'],
    ['/api/implementations?where[inspiredBy.projectName][like]={}', 'the name of its example'],
    ['/api/implementations/count?where[title][like]={}', 'a count of implementations'],
    ['/api/practices/versions?where[version.summary][like]={}', 'versions'],
    ['/api/implementations/versions?where[version.projectName][like]={}', 'their versions'],
    ['/api/review-requests?where[title][like]={}', 'submissions'],
    ['/api/audit-log?where[entityTitle][like]={}', 'the audit log'],
  ]

  describe.each(STRANGERS)('for the %s', (name) => {
    it('shows in no answer', async () => {
      const leaks: string[] = []
      for (const path of PATHS) {
        const filled = path.replace(/\{(\w+)\}/g, (_, key: string) => String(ids[key]))
        const { body, status } = await clientOf(name).get(filled)
        if (status >= 500) leaks.push(`${path} answers ${status}`)
        const text = JSON.stringify(body)
        if (text.includes(SECRET)) leaks.push(`${path} shows the text`)
        if (status < 400 && hiddenIds().some((id) => text.includes(id)))
          leaks.push(`${path} shows an id`)
      }
      for (const query of QUERIES) {
        const { body } = await clientOf(name).graphql(query)
        const text = JSON.stringify(body.data ?? '')
        if ([SECRET, ...hiddenIds()].some((part) => text.includes(part))) leaks.push(query)
      }
      expect(leaks).toEqual([])
    })

    it('is not found out by filtering or sorting', async () => {
      const leaks: string[] = []
      const ask = async (path: string, word: string) => {
        const { body, status } = await clientOf(name).get(path.replace('{}', word))
        const { docs = [], totalDocs } = body as { docs?: { id: string }[]; totalDocs?: number }
        return `${status} ${totalDocs} ${JSON.stringify(docs)}`
      }
      for (const [path, what] of ORACLES) {
        const found = await ask(path, SECRET)
        if (found !== (await ask(path, 'Bestaatnergens'))) leaks.push(`${what}: ${path}`)
      }
      for (const field of ['related.title', 'owner.updatedAt', 'savedBy.name']) {
        const { status } = await clientOf(name).get(`/api/practices?sort=${field}`)
        if (status !== 400) leaks.push(`sorted by ${field}`)
      }
      for (const path of [
        `/api/practices?where[related][equals]=${ids.hidden}`,
        `/api/practices?where[related][in]=${ids.hidden}`,
        `/api/implementations?where[inspiredBy][equals]=${ids.hiddenEntry}`,
        `/api/implementations?where[practice][equals]=${ids.hidden}`,
      ]) {
        const { body } = await clientOf(name).get(path)
        if (body.totalDocs > 0) leaks.push(path)
      }
      expect(leaks).toEqual([])
    })

    it('is no address, session or hash of an account', async () => {
      const emails = ['contributor', 'moderator', 'admin'].map(
        (role) =>
          (people.askers.find((asker) => asker.name === role)?.user as { email: string }).email,
      )
      const leaks: string[] = []
      for (const path of [
        '/api/users?depth=2',
        '/api/users?select[email]=true&select[sessions]=true',
        `/api/users?where[email][like]=@`,
        '/api/users?sort=email',
        '/api/review-requests?depth=2&populate[users][email]=true',
        '/api/payload-locked-documents?depth=2',
        '/api/payload-preferences?depth=2',
        '/api/api-clients?depth=2',
        '/api/notifications?depth=2',
      ]) {
        const { body } = await clientOf(name).get(path)
        const text = JSON.stringify(body)
        if (emails.some((email) => text.includes(email))) leaks.push(path)
        if (/"(hash|salt|sessions|keyHash|resetPasswordToken)"/.test(text)) {
          const own =
            name === 'heir' && path.startsWith('/api/users') && !/"(hash|salt)"/.test(text)
          if (!own) leaks.push(`${path} shows secrets`)
        }
      }
      expect(leaks).toEqual([])
    })
  })
})
