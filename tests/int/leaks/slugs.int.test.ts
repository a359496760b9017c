import { beforeAll, expect, it } from '@jest/globals'

import type { Practice } from '../../../src/payload-types'
import { makePractice } from '../../support/content'
import { makeContributorScene, newestOf } from '../../support/contributorScene'
import type { ContributorScene } from '../../support/contributorScene'
import { describeOnEngines } from '../../support/engines'
import { askGraphql } from '../../support/graphql'

describeOnEngines('the web address of what a contributor writes', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene
  let category: string

  beforeAll(async () => {
    scene = await makeContributorScene(app())
    category = (scene.practice.category as { id: string }).id
  })

  const slugOf = async (id: string) =>
    (await newestOf<Practice>(app(), 'practices', id)).slug ?? null

  it('does not tell that a hidden practice has it', async () => {
    const title = 'Nog geheim'
    expect(scene.hidden.slug).toBe('nog-geheim')
    for (const slug of [undefined, 'nog-geheim', 'nog-vrij', null, '']) {
      const { body, status } = await scene.contributor.post('/api/practices', { slug, title })
      expect([slug, status, body.doc?.slug ?? null]).toEqual([slug, 201, null])
      const path = `/api/practices/${body.doc.id}`
      const saved = await scene.contributor.patch(path, { slug, summary: 'Meer' })
      expect([slug, saved.status, saved.body.doc?.slug ?? null]).toEqual([slug, 200, null])
      expect(await slugOf(body.doc.id)).toBeNull()
    }
    const { data, errors } = await askGraphql(
      app(),
      `mutation { createPractice(data: { title: "${title}", slug: "nog-geheim" }) { id slug } }`,
      { ...scene.user, collection: 'users' },
    )
    expect([errors, data?.createPractice.slug]).toEqual([undefined, null])
    const copy = await scene.contributor.post(`/api/practices/${scene.practice.id}/duplicate`, {
      title,
    })
    expect([copy.status, copy.body.doc.slug ?? null]).toEqual([200, null])
  })

  it('is made when VVSG saves it or puts it online, and stays', async () => {
    const make = async () =>
      (await scene.contributor.post('/api/practices', { category, title: 'Met een adres' })).body
        .doc.id as string
    const [published, saved] = [await make(), await make()]
    const online = await scene.moderator.patch(`/api/practices/${published}`, {
      _status: 'published',
    })
    expect([online.status, online.body.doc.slug]).toEqual([200, 'met-een-adres'])
    await scene.moderator.patch(`/api/practices/${saved}?draft=true`, { summary: 'Aangevuld' })
    expect(await slugOf(saved)).toBe('met-een-adres-2')
    const path = `/api/practices/${saved}`
    const renamed = await scene.contributor.patch(path, { slug: 'anders', title: 'Heel anders' })
    expect([renamed.status, renamed.body.doc.slug]).toEqual([200, 'met-een-adres-2'])
  })

  it('is another one for each of two that go online at the same time', async () => {
    const title = 'Tegelijk online'
    const made = await Promise.all(
      [1, 2].map(() => scene.contributor.post('/api/practices', { category, title })),
    )
    const online = await Promise.all(
      made.map(({ body }) =>
        scene.moderator.patch(`/api/practices/${body.doc.id}`, { _status: 'published' }),
      ),
    )
    expect(online.map(({ status }) => status)).toEqual([200, 200])
    expect(online.map(({ body }) => body.doc.slug).sort()).toEqual([
      'tegelijk-online',
      'tegelijk-online-2',
    ])
  })

  it('is VVSG’s to choose', async () => {
    const practice = await makePractice(app().payload, { _status: 'draft', owner: scene.own.id })
    const path = `/api/practices/${practice.id}`
    const chosen = await scene.moderator.patch(`${path}?draft=true`, { slug: 'gekozen' })
    expect(chosen.body.doc.slug).toBe('gekozen')
    await scene.contributor.patch(path, { slug: 'nog-geheim' })
    expect(await slugOf(practice.id)).toBe('gekozen')
  })
})
