import { describe, expect, it } from '@jest/globals'
import { GraphQLError } from 'graphql'

import { formatError, withoutSuggestion } from './formatError'

describe('an error of GraphQL', () => {
  it('suggests no names', () => {
    expect(
      withoutSuggestion('Cannot query field "a" on type "B". Did you mean "hash" or "salt"?'),
    ).toBe('Cannot query field "a" on type "B".')
  })

  it('has a code for a fault in the document', async () => {
    await expect(formatError(new GraphQLError('Fout'))).resolves.toMatchObject({
      extensions: { code: 'graphql_invalid', statusCode: 400 },
      message: 'Fout',
    })
  })

  it('tells what a resolver says to the reader', async () => {
    const originalError = Object.assign(new Error('Geen rechten'), { status: 403 })

    await expect(
      formatError(new GraphQLError('Geen rechten', { originalError })),
    ).resolves.toMatchObject({ extensions: { code: 'forbidden' }, message: 'Geen rechten' })
  })

  it('keeps what happened inside to itself', async () => {
    const originalError = Object.assign(new Error('no such table'), { data: { sql: 'SELECT' } })
    const formatted = await formatError(new GraphQLError('no such table', { originalError }))

    expect(formatted.extensions).toMatchObject({ code: 'internal_error', statusCode: 500 })
    expect(JSON.stringify(formatted)).not.toMatch(/table|SELECT/)
  })
})
