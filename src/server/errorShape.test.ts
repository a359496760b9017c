import { describe, expect, it } from '@jest/globals'

import { errorBody, errorHeaders, errorResponse, normaliseErrors } from './errorShape'

describe('the shape of errors', () => {
  it('has a stable code, a message and the id of the request', () => {
    expect(errorBody({ requestId: 'r1', status: 404 })).toStrictEqual({
      errors: [{ code: 'not_found', message: 'Niet gevonden.' }],
      requestId: 'r1',
    })
  })

  it('repeats the code where clients of GraphQL look for it', () => {
    expect(errorBody({ isGraphql: true, requestId: 'r1', status: 405 }).errors).toMatchObject([
      { code: 'method_not_allowed', extensions: { code: 'method_not_allowed', statusCode: 405 } },
    ])
  })

  it('says when to try again what is not available now', () => {
    expect(errorHeaders(503)).toHaveProperty('Retry-After')
    expect(errorHeaders(404)).not.toHaveProperty('Retry-After')
  })

  it('is JSON that nobody keeps', async () => {
    const response = errorResponse({ requestId: 'r1', status: 400 })

    expect(response.headers.get('content-type')).toMatch(/^application\/json/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    await expect(response.json()).resolves.toHaveProperty('requestId', 'r1')
  })

  it.each([
    ['a list of errors', { errors: [{ message: 'Fout' }] }],
    ['a message alone', { message: 'Fout' }],
  ])('is made from %s', (_name, body) => {
    expect(normaliseErrors(body, 409, 'r1')).toStrictEqual({
      errors: [{ code: 'conflict', message: 'Fout' }],
      requestId: 'r1',
    })
  })

  it('keeps the paths of fields and the code of the product itself', () => {
    const entry = { data: { code: 'own_code', errors: [{ path: 'title' }] }, message: 'Fout' }

    expect(normaliseErrors({ errors: [entry] }, 400, 'r1').errors).toStrictEqual([
      { ...entry, code: 'own_code' },
    ])
  })

  it('does not repeat what a failure inside said about itself', () => {
    expect(JSON.stringify(normaliseErrors({ message: 'secret table' }, 500, 'r1'))).not.toContain(
      'secret',
    )
  })

  it.each([undefined, null, 'text', 7, []])('is made from nothing usable: %j', (body) => {
    expect(normaliseErrors(body, 418, 'r1').errors).toMatchObject([{ code: 'bad_request' }])
  })
})
