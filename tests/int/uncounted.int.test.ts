import { expect, it } from '@jest/globals'

import type { Practice } from '../../src/payload-types'
import { makePerson, makePractice } from '../support/content'
import { mainOf } from '../support/contributorScene'
import { describeOnEngines } from '../support/engines'
import { mongoCollection } from '../support/olderData'
import type { TestApp } from '../support/payload'

describeOnEngines('a document of before saves were counted', (engine) => {
  const app = engine.useApp()

  it('has revision 0, which its first save is compared with as any other', async () => {
    const moderator = (await makePerson(app(), 'moderator')).client
    const uncounted = async () => {
      const { id } = await makePractice(app().payload, { title: 'Van vroeger' })
      await forgetRevision(app(), id)
      return id
    }
    const [first, second] = [await uncounted(), await uncounted()]
    const path = `/api/practices/${first}`
    const read = await moderator.get(path)
    expect([read.body.revision, read.headers.get('etag')]).toEqual([0, '"0"'])
    const list = await moderator.get(`/api/practices?where[id][equals]=${first}&draft=true`)
    expect(list.body.docs[0].revision).toBe(0)
    const selected = await moderator.get(`${path}?select[title]=true`)
    expect(selected.body).not.toHaveProperty('revision')
    const stale = await moderator.patch(path, { title: 'Te laat' }, { 'if-match': '"1"' })
    expect([stale.status, stale.body.errors[0].data.current]).toEqual([412, 0])

    const [{ revision }] = list.body.docs
    const saved = await moderator.patch(path, { revision, summary: 'Eerst' })
    expect([saved.status, saved.body.doc.revision]).toEqual([200, 1])
    for (const late of [
      await moderator.patch(path, { revision, summary: 'Te laat' }),
      await moderator.patch(path, { revision: null, summary: 'Te laat' }),
      await moderator.patch(path, { summary: 'Te laat' }, { 'if-match': '"0"' }),
    ]) {
      expect([late.status, late.body.errors[0].data.current]).toEqual([412, 1])
    }
    expect(await mainOf<Practice>(app(), 'practices', first)).toMatchObject({
      revision: 1,
      summary: 'Eerst',
    })
    const header = { 'if-match': '"0"' }
    const other = await moderator.patch(`/api/practices/${second}`, { summary: 'Eerst' }, header)
    expect([other.status, other.body.doc.revision]).toEqual([200, 1])
  })
})

/** A document and its versions of the time before saves were counted. */
const forgetRevision = async ({ payload }: Pick<TestApp, 'payload'>, id: string): Promise<void> => {
  if (payload.db.name !== 'mongoose') {
    await payload.db.updateOne({
      id,
      collection: 'practices',
      data: { revision: null, updatedAt: null },
    })
    const { docs } = await payload.db.findVersions<Practice>({
      collection: 'practices',
      where: { parent: { equals: id } },
    })
    for (const { id: versionId, ...row } of docs) {
      const versionData = { ...row, version: { ...row.version, revision: null } }
      await payload.db.updateVersion({ id: versionId, collection: 'practices', versionData })
    }
    return
  }
  const all = { revision: { $exists: true } }
  await mongoCollection(payload, 'practices').updateMany(all, { $unset: { revision: 1 } })
  await mongoCollection(payload, '_practices_versions').updateMany(
    {},
    { $unset: { 'version.revision': 1 } },
  )
}
