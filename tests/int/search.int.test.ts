import { expect, it } from '@jest/globals'

import { makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'

describeOnEngines('looking for a title', (engine) => {
  const app = engine.useApp()

  it('does not mind which apostrophe is typed, for who is logged in', async () => {
    const { id } = await makePractice(app().payload, { title: 'A’REA in de wijk' })
    const { client } = await makePerson(app(), 'moderator')
    const ask = async (by: { get: typeof client.get }) => {
      const { body } = await by.get(
        `/api/practices?where[title][like]=${encodeURIComponent("A'REA")}`,
      )
      return body.docs.map((doc: { id: string }) => doc.id)
    }
    expect(await ask(client)).toEqual([id])
    expect(await ask(app().rest)).toEqual([])
  })
})
