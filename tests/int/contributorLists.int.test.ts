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
})
