import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'

import { loginsIn } from '../support/logins'
import type { RestClient } from '../support/rest'
import { startServer } from '../support/server'
import type { TestServer } from '../support/server'

let server: TestServer
let admin: RestClient

beforeAll(async () => {
  server = await startServer()
  const { beheerder } = loginsIn(server.stderr())
  if (!beheerder) throw new Error(`No logins: ${server.stderr()}`)
  admin = await server.rest.as(beheerder)
})

afterAll(() => server.stop())

describe('the admin and the API in one process', () => {
  it('keep the paths of fields that are not filled in well', async () => {
    const { body, status } = await admin.post('/api/categories', {})

    expect(status).toBe(400)
    expect(body.errors[0]).toMatchObject({
      code: 'validation_failed',
      data: { errors: expect.arrayContaining([expect.objectContaining({ path: 'name' })]) },
    })
  })

  it('give each script of a page the nonce of its policy, and another one each time', async () => {
    const [first, second] = await Promise.all(['a', 'b'].map(() => server.rest.get('/admin/login')))
    const nonceOf = (policy: string | null | undefined) => /'nonce-([^']+)'/.exec(policy ?? '')?.[1]
    const nonce = nonceOf(first?.headers.get('content-security-policy'))

    expect(first?.status).toBe(200)
    expect(nonce).toBeTruthy()
    expect(nonceOf(second?.headers.get('content-security-policy'))).not.toBe(nonce)
    const scripts = [...String(first?.body).matchAll(/<script(?![^>]*\bsrc=)[^>]*>/g)].map(String)
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toStrictEqual([])
    expect(first?.headers.get('x-powered-by')).toBeNull()
  })

  it('have one icon, the product’s own', async () => {
    const { body } = await server.rest.get('/admin/login')
    const icons = [...String(body).matchAll(/<link rel="icon" href="([^"]+)"/g)].map(([, at]) => at)
    const icon = await server.rest.get('/favicon.ico')

    expect(icons).toStrictEqual(['/favicon.ico'])
    expect(icon.status).toBe(200)
    expect(icon.headers.get('content-type')).toContain('image/svg+xml')
  })

  it('lead from the front door to the admin', async () => {
    const response = await fetch(server.url, { redirect: 'manual' })

    expect(response.status).toBe(302)
    expect(response.headers.get('location')).toBe('/admin')
  })

  it('offer nobody the first account', async () => {
    const { body, status } = await server.rest.get('/admin/create-first-user')

    expect(status).toBe(404)
    expect(body).toContain('npm run user')
  })

  it('answer the long questions of who is logged in', async () => {
    const { body, status } = await admin.request('/api/cities', {
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-payload-http-method-override': 'GET',
      },
      method: 'POST',
    })

    expect(status).toBe(200)
    expect(body.totalDocs).toBeGreaterThan(280)
  })

  it('take no bulk change of a contributor', async () => {
    const { medewerker } = loginsIn(server.stderr())
    const contributor = await server.rest.as(medewerker!)
    const where = '/api/practices?where[id][exists]=true'

    expect((await contributor.delete(where)).status).toBe(403)
    expect((await server.rest.get('/api/practices')).body.totalDocs).toBeGreaterThan(0)
  })
})
