import { expect, it } from '@jest/globals'

import { makeCity, makePerson, makePractice } from '../support/content'
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
})
