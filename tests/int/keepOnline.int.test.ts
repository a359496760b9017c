import { beforeAll, expect, it } from '@jest/globals'

import { makePerson, makePractice } from '../support/content'
import { describeOnEngines } from '../support/engines'
import type { RestClient } from '../support/rest'

describeOnEngines('a published text with a newer draft', (engine) => {
  const app = engine.useApp()
  let moderator: RestClient

  beforeAll(async () => {
    moderator = (await makePerson(app(), 'moderator')).client
  })

  const changed = async (): Promise<string> => {
    const { id } = await makePractice(app().payload, { summary: 'Online', title: 'Online' })
    await moderator.patch(`/api/practices/${id}?draft=true`, { title: 'Concept' })
    return id
  }

  const online = async (id: string): Promise<unknown> =>
    (await app().rest.get(`/api/practices/${id}?depth=0`)).body

  const newest = async (id: string): Promise<unknown> =>
    (await moderator.get(`/api/practices/${id}?depth=0&draft=true`)).body

  it.each([
    ['without a word about drafts', ''],
    ['said not to be a draft', '?draft=false'],
  ])('stays as it is when VVSG saves %s', async (_, query) => {
    const id = await changed()
    const before = await online(id)
    const { body, status } = await moderator.patch(`/api/practices/${id}${query}`, {
      summary: 'Nieuw',
    })
    expect([status, body.doc._status]).toEqual([200, 'draft'])
    expect(await online(id)).toEqual(before)
    expect(await newest(id)).toMatchObject({ summary: 'Nieuw', title: 'Concept' })
  })

  it('goes offline when that is asked, and is replaced when that is asked', async () => {
    const taken = await changed()
    await moderator.patch(`/api/practices/${taken}`, { _status: 'draft' })
    expect((await app().rest.get(`/api/practices/${taken}`)).status).toBe(404)

    const replaced = await changed()
    await moderator.patch(`/api/practices/${replaced}`, { _status: 'published' })
    expect(await online(replaced)).toMatchObject({ title: 'Concept' })
  })

  it('stays as it is when VVSG changes many at once', async () => {
    const id = await changed()
    const before = await online(id)
    const { body } = await moderator.patch(`/api/practices?where[id][equals]=${id}`, {
      summary: 'Nieuw',
    })
    expect([body.docs ?? [], body.errors.length]).toEqual([[], 1])
    expect(await online(id)).toEqual(before)
    expect(await newest(id)).toMatchObject({ summary: 'Online', title: 'Concept' })
  })

  it('is changed at once when nothing newer is there', async () => {
    const { id } = await makePractice(app().payload, { title: 'Online' })
    await moderator.patch(`/api/practices/${id}`, { summary: 'Nieuw' })
    expect(await online(id)).toMatchObject({ _status: 'published', summary: 'Nieuw' })
  })
})
