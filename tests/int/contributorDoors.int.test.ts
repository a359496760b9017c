import { beforeAll, expect, it } from '@jest/globals'

import type { Implementation, Practice } from '../../src/payload-types'
import { makeImplementation, makePractice } from '../support/content'
import { mainOf, makeContributorScene, storedOf } from '../support/contributorScene'
import type { ContributorScene } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import { askGraphql } from '../support/graphql'

describeOnEngines('a contributor', (engine) => {
  const app = engine.useApp()
  let scene: ContributorScene

  beforeAll(async () => {
    scene = await makeContributorScene(app())
  })

  const makeOwn = (data: Partial<Implementation> = {}): Promise<Implementation> =>
    makeImplementation(app().payload, {
      city: scene.own.id,
      practice: scene.practice.id,
      projectName: 'Zoals gepubliceerd',
      ...data,
    })

  it('changes one document at a time', async () => {
    const { id } = await makeOwn()
    const before = await storedOf(app(), 'implementations', id)
    const where = { id: { equals: id } }
    const options = {
      collection: 'implementations',
      overrideAccess: false,
      user: scene.user,
      where,
    } as const
    const data = { projectName: 'Alles' }
    await expect(app().payload.update({ ...options, data })).rejects.toMatchObject({ status: 403 })
    await expect(app().payload.delete(options)).rejects.toMatchObject({ status: 403 })
    const path = `/api/implementations?where[id][equals]=${id}`
    expect((await scene.contributor.patch(path, data)).status).toBe(403)
    expect((await scene.contributor.delete(path)).status).toBe(403)
    expect(await storedOf(app(), 'implementations', id)).toEqual(before)
  })

  it('restores nothing', async () => {
    const { id } = await makeOwn()
    await scene.contributor.patch(`/api/implementations/${id}`, { projectName: 'Later' })
    const versions = await scene.contributor.get(
      `/api/implementations/versions?where[parent][equals]=${id}`,
    )
    expect(versions.body.totalDocs).toBe(2)
    const before = await storedOf(app(), 'implementations', id)
    for (const version of versions.body.docs) {
      for (const query of ['', '?draft=true']) {
        const path = `/api/implementations/versions/${version.id}${query}`
        expect((await scene.contributor.post(path)).status).toBe(403)
      }
    }
    expect(await storedOf(app(), 'implementations', id)).toEqual(before)
  })

  it('makes copies that are drafts of their own city', async () => {
    const { payload } = app()
    const relation = { inspiredBy: (await makeOwn({ _status: 'draft', city: scene.other.id })).id }
    const { id } = await makeOwn({ ...relation, city: scene.other.id })
    for (const query of ['', '?draft=false', '?draft=true']) {
      const { body, status } = await scene.contributor.post(
        `/api/implementations/${id}/duplicate${query}`,
      )
      expect(status).toBe(200)
      const copy = await mainOf<Implementation>(app(), 'implementations', body.doc.id)
      expect(copy).toMatchObject({ _status: 'draft', city: scene.own.id })
      expect(copy.inspiredBy ?? null).toBeNull()
    }
    const hidden = await scene.contributor.post(`/api/practices/${scene.hidden.id}/duplicate`)
    expect(hidden.status).toBe(403)
    const { totalDocs } = await payload.count({
      collection: 'practices',
      overrideAccess: true,
      where: { owner: { equals: scene.own.id }, title: { like: 'geheim' } },
    })
    expect(totalDocs).toBe(0)
  })

  it('puts into the bin, and takes out of it, what never was public', async () => {
    const { id } = await makePractice(app().payload, { _status: 'draft', owner: scene.own.id })
    const path = `/api/practices/${id}`
    expect((await scene.contributor.patch(path, { title: 'Nieuwste titel' })).status).toBe(200)
    const binned = { deletedAt: new Date().toISOString() }
    expect((await scene.contributor.patch(path, binned)).status).toBe(200)
    expect((await mainOf<Practice>(app(), 'practices', id)).deletedAt).toBeTruthy()
    expect((await scene.contributor.get(path)).status).toBe(404)
    expect(
      (await scene.contributor.patch(`${path}?trash=true`, { title: 'In de bak' })).status,
    ).toBe(403)
    expect((await scene.contributor.delete(`${path}?trash=true`)).status).toBe(403)
    const back = { _status: 'draft', deletedAt: null }
    expect((await scene.contributor.patch(`${path}?trash=true`, back)).status).toBe(200)
    expect(await mainOf<Practice>(app(), 'practices', id)).toMatchObject({
      _status: 'draft',
      title: 'Nieuwste titel',
    })
    expect((await scene.contributor.get(path)).status).toBe(200)
  })

  it('gets no further over GraphQL', async () => {
    const { id } = await makeOwn()
    const before = await mainOf<Implementation>(app(), 'implementations', id)
    const ask = (source: string) =>
      askGraphql(app(), source, { ...scene.user, collection: 'users' })
    const saved = await ask(
      `mutation { updateImplementation(id: "${id}", draft: false, data: { projectName: "Anders" }) { projectName _status } }`,
    )
    expect(saved.data?.updateImplementation).toEqual({ _status: 'draft', projectName: 'Anders' })
    expect(await mainOf<Implementation>(app(), 'implementations', id)).toMatchObject({
      projectName: before.projectName,
    })
    const [version] = (
      await app().payload.findVersions({
        collection: 'implementations',
        overrideAccess: true,
        where: { parent: { equals: id } },
      })
    ).docs
    const stored = await storedOf(app(), 'implementations', id)
    for (const mutation of [
      `updateImplementation(id: "${id}", data: { _status: published }) { id }`,
      `deleteImplementation(id: "${id}") { id }`,
      `restoreVersionImplementation(id: "${version?.id}", draft: true) { id }`,
      `createImplementation(data: { practice: "${scene.practice.id}", city: "${scene.other.id}" }) { id }`,
    ]) {
      const { errors } = await ask(`mutation { ${mutation} }`)
      expect([mutation, errors?.length]).toEqual([mutation, 1])
    }
    expect(await storedOf(app(), 'implementations', id)).toEqual(stored)
  })
})
