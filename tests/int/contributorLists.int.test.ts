import { expect, it } from '@jest/globals'

import { makeCity, makeImplementation, makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'

describeOnEngines('the lists of a contributor', (engine) => {
  const app = engine.useApp()

  it('keep a published practice that VVSG is changing, as it was published', async () => {
    const city = await makeCity(app().payload)
    const { id } = await makePractice(app().payload, { title: 'Zoals gepubliceerd' })
    const own = await makePractice(app().payload, { _status: 'draft', owner: city.id })
    await app().payload.update({
      id,
      collection: 'practices',
      data: { title: 'Nog in de maak' },
      draft: true,
      overrideAccess: true,
    })
    const titlesFor = async (role: 'contributor' | 'moderator') => {
      const { client } = await makePerson(app(), role, city)
      const where = `where[id][in]=${id},${own.id}`
      const { body } = await client.get(`/api/practices?draft=true&depth=0&limit=250&${where}`)
      return body.docs.map(({ title }: { title: string }) => title).sort()
    }
    expect(await titlesFor('moderator')).toEqual(['Nog in de maak', own.title].sort())
    expect(await titlesFor('contributor')).toEqual(['Zoals gepubliceerd', own.title].sort())
  })

  it('show the newest draft of what is their own, and of nothing else', async () => {
    const city = await makeCity(app().payload)
    const { client } = await makePerson(app(), 'contributor', city)
    const moderator = (await makePerson(app(), 'moderator')).client
    const own = await makePractice(app().payload, { _status: 'draft', owner: city.id })
    const other = await makePractice(app().payload, { title: 'Van VVSG, gepubliceerd' })
    const saved = { related: [other.id], title: 'Wat ze laatst bewaarden' }
    expect((await client.patch(`/api/practices/${own.id}`, saved)).status).toBe(200)
    await moderator.patch(`/api/practices/${other.id}?draft=true`, {
      title: 'Van VVSG, in de maak',
    })
    const where = `where[id][in]=${own.id},${other.id}&select[title]=true&select[related]=true`
    const { body } = await client.get(`/api/practices?draft=true&depth=1&${where}`)
    const titles = body.docs.map(({ title }: { title: string }) => title).sort()
    expect(titles).toEqual(['Van VVSG, gepubliceerd', 'Wat ze laatst bewaarden'])
    const mine = body.docs.find(({ id }: { id: string }) => id === own.id)
    expect(mine.related[0].title).toBe('Van VVSG, gepubliceerd')
    const without = await client.get(`/api/practices?depth=0&${where}`)
    expect(JSON.stringify(without.body)).not.toContain('laatst bewaarden')
  })

  it('keep what another city is changing in the list of a practice, over GraphQL too', async () => {
    const [city, other] = [await makeCity(app().payload), await makeCity(app().payload)]
    const { client } = await makePerson(app(), 'contributor', city)
    const practice = await makePractice(app().payload)
    const make = (of: string, projectName: string) =>
      makeImplementation(app().payload, { city: of, practice: practice.id, projectName })
    const [own, foreign] = [await make(city.id, 'Van ons'), await make(other.id, 'Van hen')]
    for (const { id } of [own, foreign]) {
      await app().payload.update({
        id,
        collection: 'implementations',
        data: { projectName: 'Concept' },
        draft: true,
        overrideAccess: true,
      })
    }
    const { body } = await client.get(`/api/practices/${practice.id}?draft=true&depth=2`)
    const ids = body.implementations.docs.map(({ id }: { id: string }) => id).sort()
    expect(ids).toEqual([own.id, foreign.id].sort())

    const list = `Implementations(draft: true, where: { practice: { equals: "${practice.id}" } })`
    const { body: answer } = await client.graphql(`{ ${list} { docs { projectName } } }`)
    const names = answer.data.Implementations.docs.map(
      ({ projectName }: { projectName: string }) => projectName,
    )
    expect(names.sort()).toEqual(['Concept', 'Van hen'])
  })

  it('show nothing of a document that is about to be theirs', async () => {
    const [city, other] = [await makeCity(app().payload), await makeCity(app().payload)]
    const { client } = await makePerson(app(), 'contributor', city)
    const { id } = await makePractice(app().payload, { owner: other.id, title: 'Van hen' })
    const moderator = (await makePerson(app(), 'moderator')).client
    const moved = { owner: city.id, title: 'Straks van ons' }
    expect((await moderator.patch(`/api/practices/${id}?draft=true`, moved)).status).toBe(200)
    const path = `/api/practices/versions?where[parent][equals]=${id}`
    const seen = async () => [
      (await client.get(`/api/practices/${id}?draft=true`)).body.title,
      (await client.get(path)).body.totalDocs,
    ]
    expect(await seen()).toEqual(['Van hen', 0])
    await moderator.patch(`/api/practices/${id}`, { ...moved, _status: 'published' })
    // Its drafts of before stay with who wrote them.
    expect(await seen()).toEqual(['Straks van ons', 2])
  })
})
