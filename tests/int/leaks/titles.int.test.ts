import { beforeAll, expect, it } from '@jest/globals'

import type { Implementation, Practice } from '../../../src/payload-types'
import { makeImplementation, makePractice } from '../../support/content'
import { mainOf, makeContributorScene, newestOf } from '../../support/contributorScene'
import type { ContributorScene } from '../../support/contributorScene'
import { describeOnEngines } from '../../support/engines'
import { askGraphql } from '../../support/graphql'

describeOnEngines('the title of an implementation without a name of its own', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene

  beforeAll(async () => {
    scene = await makeContributorScene(app())
  })

  const below = ({ id }: Practice, data: Partial<Implementation> = {}): Promise<Implementation> =>
    makeImplementation(app().payload, { city: scene.own.id, practice: id, ...data })

  /** All that the city reads of it, by each way in. */
  const seenBy = async (id: string): Promise<string> => {
    const path = `/api/implementations`
    const answers = []
    for (const query of [
      `${path}/${id}?depth=2`,
      `${path}/${id}?draft=true&depth=2`,
      `${path}?where[id][equals]=${id}&select[title]=true`,
      `${path}?draft=true&where[id][equals]=${id}`,
      `${path}/versions?where[parent][equals]=${id}`,
    ]) {
      const { body, status } = await scene.contributor.get(query)
      answers.push([status, body])
    }
    const { data } = await askGraphql(
      app(),
      `{
        Implementation(id: "${id}", draft: true) { title practice { title } }
        versionsImplementations(where: { parent: { equals: "${id}" } }) { docs { version { title } } }
      }`,
      { ...scene.user, collection: 'users' },
    )
    return JSON.stringify([answers, data])
  }

  it('tells nothing of a practice that its city may not read', async () => {
    const { id } = await below(scene.hidden, { _status: 'draft' })
    expect(await seenBy(id)).not.toContain('geheim')
    expect(await mainOf<Implementation>(app(), 'implementations', id)).toMatchObject({
      title: scene.own.name,
    })
    const saved = await scene.contributor.patch(`/api/implementations/${id}`, { phase: 'lopend' })
    expect(saved.body.doc.title).toBe(scene.own.name)
    const renamed = { title: 'Ook geheim' }
    await scene.moderator.patch(`/api/practices/${scene.hidden.id}?draft=true`, renamed)
    expect(await seenBy(id)).not.toContain('geheim')
  })

  it('tells nothing of what becomes of a practice that was taken offline or thrown away', async () => {
    const practice = await makePractice(app().payload, { title: 'Open' })
    const path = `/api/practices/${practice.id}`
    const { id } = await below(practice)
    const title = async () =>
      (await mainOf<Implementation>(app(), 'implementations', id)).title?.split(', ')
    expect(await title()).toEqual(['Open', scene.own.name])
    await scene.moderator.patch(path, { _status: 'draft' })
    await scene.moderator.patch(`${path}?draft=true`, { title: 'Nu geheim' })
    expect(await seenBy(id)).not.toContain('geheim')
    await scene.moderator.patch(path, { _status: 'published', title: 'Weer open' })
    expect(await title()).toEqual(['Weer open', scene.own.name])
    await scene.moderator.patch(path, { deletedAt: new Date().toISOString() })
    expect(await title()).toEqual([scene.own.name])
  })

  it('names a draft of the practice when that is its own city’s', async () => {
    const practice = await makePractice(app().payload, {
      _status: 'draft',
      owner: scene.own.id,
      title: 'Van ons',
    })
    const { id } = await below(practice, { _status: 'draft' })
    const newest = async () => (await newestOf<Implementation>(app(), 'implementations', id)).title
    expect(await newest()).toBe(`Van ons, ${scene.own.name}`)
    await scene.contributor.patch(`/api/practices/${practice.id}`, { title: 'Nog van ons' })
    expect(await newest()).toBe(`Nog van ons, ${scene.own.name}`)
    await scene.moderator.patch(`/api/practices/${practice.id}`, { owner: scene.other.id })
    expect(await newest()).toBe(scene.own.name)
  })
})
