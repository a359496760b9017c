import { expect, it } from '@jest/globals'
import { commitTransaction, createLocalReq, initTransaction } from 'payload'

import { CATEGORIES } from '../../collections/slugs'
import { describeOnEngines } from '../support/engines'
import { queriesOf } from '../support/queries'
import { signIn } from '../support/users'

describeOnEngines('the product without a server', (engine) => {
  const app = engine.useApp()

  it('serves over REST and GraphQL what a transaction has committed', async () => {
    const { payload, rest } = app()
    const req = await createLocalReq({}, payload)
    expect(await initTransaction(req)).toBe(true)
    await payload.create({
      collection: CATEGORIES,
      data: { _status: 'published', name: 'Werk' },
      overrideAccess: true,
      req,
    })
    expect((await rest.get('/api/categories')).body.docs).toEqual([])
    await commitTransaction(req)

    const { body, status } = await rest.get('/api/categories')
    expect(status).toBe(200)
    expect(body.docs).toEqual([expect.objectContaining({ name: 'Werk' })])
    const answer = await rest.graphql('{ Categories { docs { id name } } }')
    expect(answer.body).toEqual({
      data: { Categories: { docs: [{ id: body.docs[0].id, name: 'Werk' }] } },
    })
  })

  it('knows who is logged in', async () => {
    const { rest, user } = await signIn(app(), 'contributor')
    const { body } = await rest.get('/api/users/me')
    expect(body.user.id).toBe(user.id)
    expect((await app().rest.get('/api/users/me')).body.user).toBeNull()
  })

  it('reads a page of the taxonomy with two queries at most', async () => {
    const { queries } = await queriesOf(app(), () => app().rest.get('/api/categories?depth=0'))
    expect(queries.length).toBeGreaterThan(0)
    expect(queries.length).toBeLessThanOrEqual(2)
  })
})
