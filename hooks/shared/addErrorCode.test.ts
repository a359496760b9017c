import { describe, expect, it } from '@jest/globals'
import { APIError, Forbidden, NotFound, QueryError, ValidationError } from 'payload'

import { nl } from '../../src/i18n/nl'
import { addErrorCode, describeError } from './addErrorCode'
import { BadQueryError } from './BadQueryError'

const named = (name: string, more: object = {}) =>
  Object.assign(new Error('intern'), { name, ...more })

const describe_ = (error: Error & { data?: unknown }, shown?: object) =>
  describeError(error, { data: error.data, message: error.message, ...shown }, 'nl')

describe('describing an error', () => {
  it.each([
    [new Forbidden(), 403, 'forbidden', nl['error.forbidden']],
    [new NotFound(), 404, 'not_found', nl['error.not_found']],
    [
      named('AuthenticationError', { status: 401 }),
      401,
      'invalid_credentials',
      nl['error.invalid_credentials'],
    ],
    [
      named('LockedAuth', { status: 401 }),
      401,
      'invalid_credentials',
      nl['error.invalid_credentials'],
    ],
    [named('Locked', { status: 423 }), 423, 'locked', nl['error.locked']],
    [new APIError('Eigen zin', 409, { code: 'eigen_code' }, true), 409, 'eigen_code', 'Eigen zin'],
    [new APIError('Eigen zin', 409, null, true), 409, 'conflict', 'Eigen zin'],
    [new Error('wachtwoord=geheim'), 500, 'internal_error', nl['error.internal_error']],
    [named('MongoNetworkTimeoutError'), 503, 'database_busy', nl['error.database_busy']],
    [named('MongoServerSelectionError'), 503, 'database_busy', nl['error.database_busy']],
    [
      named('LibsqlError', { code: 'SQLITE_BUSY' }),
      503,
      'database_busy',
      nl['error.database_busy'],
    ],
    [
      named('DrizzleQueryError', { cause: named('LibsqlError', { code: 'SQLITE_FULL' }) }),
      503,
      'database_busy',
      nl['error.database_busy'],
    ],
    [
      named('LibsqlError', { code: 'SQLITE_CONSTRAINT' }),
      500,
      'internal_error',
      nl['error.internal_error'],
    ],
    [
      named('MongoServerError', {
        hasErrorLabel: (label: string) => label === 'TransientTransactionError',
      }),
      503,
      'database_busy',
      nl['error.database_busy'],
    ],
  ])('%s becomes %i %s', (error, status, code, message) => {
    const described = describe_(error)
    expect([described.status, described.item.code, described.item.message]).toEqual([
      status,
      code,
      message,
    ])
  })

  it('says nothing about a fault of the product', () => {
    const { item } = describe_(new Error('tabel users'), { data: { sql: 'select' } })
    expect(item).toEqual({ code: 'internal_error', message: nl['error.internal_error'] })
  })

  it('keeps the fields of a validation error', () => {
    const error = new ValidationError({ errors: [{ message: 'Te kort', path: 'title' }] })
    expect(describe_(error).item).toMatchObject({
      code: 'validation_failed',
      data: { errors: [{ message: 'Te kort', path: 'title' }] },
    })
  })

  it('says what is wrong with a field that the framework names as the database does', () => {
    const taken = { message: 'Deze waarde is al in gebruik.', path: 'nis' }
    const { item } = describe_(new ValidationError({ errors: [taken] }))
    expect(item.message).toBe(taken.message)
  })

  it('lists the labels of several fields, or of one that has a label', () => {
    const labelled = { label: 'Titel', message: 'Te kort', path: 'title' }
    for (const errors of [[labelled], [labelled, { message: 'Te lang', path: 'x' }]]) {
      const error = new ValidationError({ errors })
      expect(describe_(error, { message: error.message }).item.message).toBe(error.message)
      expect(error.message).toContain('Titel')
    }
  })

  it('names the parameter of a refused query', () => {
    const error = new BadQueryError({ max: 100, parameter: 'limit', reason: 'limit' }, 'nl')
    expect(describe_(error)).toEqual({
      item: { code: 'bad_query', data: { parameter: 'limit' }, message: error.message },
      status: 400,
    })
    expect(error.message).toContain('“limit” is een geheel getal van 1 tot 100')
  })

  it('puts the framework’s own refusal of a path in Dutch', () => {
    const { item } = describe_(new QueryError([{ path: 'source.key' }]))
    expect(item.code).toBe('bad_query')
    expect(item.message).toContain('“source.key”: op dit veld kan hier niet gefilterd worden')
  })
})

describe('answering an error', () => {
  const req = () => ({ i18n: { language: 'en' } }) as { responseHeaders?: Headers }

  it('asks to try again when the database is away', async () => {
    const request = req()
    const error = named('MongoNetworkError')
    const answer = await addErrorCode({ error, req: request, result: { errors: [error] } } as never)
    expect(answer).toMatchObject({ response: { errors: [{ code: 'database_busy' }] }, status: 503 })
    expect(request.responseHeaders?.get('Retry-After')).toBe('5')
  })

  it('gives GraphQL its code among the extensions', async () => {
    const error = Object.assign(new Error('x'), { originalError: new Forbidden() })
    const graphqlResult = { message: 'x', path: ['Users'] }
    const answer = await addErrorCode({ error, graphqlResult, req: req() } as never)
    expect(answer?.graphqlResult).toEqual({
      extensions: { code: 'forbidden', statusCode: 403 },
      message: 'You are not allowed to perform this action.',
      path: ['Users'],
    })
  })

  it('leaves a fault in a GraphQL document as it is', async () => {
    const error = named('GraphQLError')
    const answer = await addErrorCode({
      error,
      graphqlResult: { message: 'x' },
      req: req(),
    } as never)
    expect(answer).toBeUndefined()
  })
})
