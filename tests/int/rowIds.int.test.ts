import { beforeAll, expect, it } from '@jest/globals'

import type { Implementation, Practice } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { mainOf, makeContributorScene, newestOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'

type Row = { id?: null | string }

describeOnEngines('the id of a row in a list', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene
  let taken: string

  const idsOf = (rows: null | Row[] | undefined) => (rows ?? []).map(({ id }) => id)

  const make = async (data: Partial<Practice> = {}) => {
    const body = { goals: [{ text: 'Eén' }, { text: 'Twee' }], title: 'Met doelen', ...data }
    const { body: made, status } = await scene.contributor.post('/api/practices', body)
    expect(status).toBe(201)
    return made.doc as Practice
  }

  beforeAll(async () => {
    scene = await makeContributorScene(app())
    const elsewhere = await makePractice(app().payload, { goals: [{ text: 'Van elders' }] })
    taken = idsOf(elsewhere.goals)[0]!
  })

  it('is one of its own when a new document names one that is used', async () => {
    const goals = [
      { id: taken, text: 'Eén' },
      { id: 'zelf-gekozen', text: 'Twee' },
      { id: 'zelf-gekozen', text: 'Drie' },
    ]
    const made = await make({ goals })
    const again = await make({ goals })
    const ids = [...idsOf(made.goals), ...idsOf(again.goals), taken]
    expect(new Set(ids).size).toBe(7)
    expect(made.goals?.map(({ text }) => text)).toEqual(['Eén', 'Twee', 'Drie'])
    const { data, errors } = await askGraphql(
      app(),
      `mutation { createPractice(data: { title: "Zo ook", goals: [{ id: "${taken}", text: "x" }] }) { id goals { id } } }`,
      { ...scene.user, collection: 'users' },
    )
    expect(errors).toBeUndefined()
    expect(ids).not.toContain(data?.createPractice.goals[0].id)
  })

  it('is one of its own when a change names one that is used, and the document can go on', async () => {
    const { goals, id } = await make()
    const own = idsOf(goals)
    const path = `/api/practices/${id}`
    const rows = [
      { id: own[1], text: 'Twee' },
      { id: taken, text: 'Drie' },
      { id: own[1], text: 'Vier' },
    ]
    const { body, status } = await scene.contributor.patch(path, { goals: rows })
    expect([status, body.doc?.goals[0]]).toEqual([200, rows[0]])
    expect(new Set([...idsOf(body.doc.goals), ...own, taken]).size).toBe(5)
    const binned = await scene.contributor.patch(path, { deletedAt: new Date().toISOString() })
    expect(binned.status).toBe(200)
    const restored = await scene.contributor.patch(`${path}?trash=true`, { deletedAt: null })
    expect(restored.status).toBe(200)
    const category = (scene.practice.category as { id: string }).id
    const online = { _status: 'published', category }
    expect((await scene.moderator.patch(path, online)).status).toBe(200)
    const { goals: published } = await mainOf<Practice>(app(), 'practices', id)
    expect(published?.map(({ text }) => text)).toEqual(['Twee', 'Drie', 'Vier'])
  })

  it('stays as it was when it is sent back, and with the version that is restored', async () => {
    const { goals, id } = await make()
    const path = `/api/practices/${id}`
    await scene.contributor.patch(path, { goals: [{ text: 'Alleen dit' }] })
    const { body } = await scene.contributor.get(`${path}?draft=true&depth=0`)
    const saved = await scene.contributor.patch(path, body)
    expect(saved.body.doc.goals).toEqual(body.goals)
    const versions = await scene.moderator.get(
      `/api/practices/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`,
    )
    const [{ id: first }] = versions.body.docs
    expect((await scene.moderator.post(`/api/practices/versions/${first}?draft=true`)).status).toBe(
      200,
    )
    expect((await newestOf<Practice>(app(), 'practices', id)).goals).toEqual(goals)
  })

  it('is one of its own in each of many documents that are changed at once', async () => {
    const { payload } = app()
    const practice = scene.practice.id
    const made = [
      await makeImplementation(payload, { practice, projectName: 'Samen' }),
      await makeImplementation(payload, { practice, projectName: 'Samen' }),
    ]
    const links = [{ id: 'een-en-dezelfde', label: 'Meer', url: 'https://stad.example' }]
    const { body, status } = await scene.moderator.patch(
      '/api/implementations?where[projectName][equals]=Samen',
      { links },
    )
    expect([status, body.errors]).toEqual([200, []])
    const stored = await Promise.all(
      made.map(({ id }) => mainOf<Implementation>(app(), 'implementations', id)),
    )
    expect(new Set([...stored.flatMap(({ links: rows }) => idsOf(rows))]).size).toBe(2)
  })
})
