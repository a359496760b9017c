import type { ExecutionResult } from 'graphql'
import { graphql } from 'graphql'
import type { TypedUser } from 'payload'
import { createLocalReq } from 'payload'

import { buildSchema } from '../../src/server/graphql/schema'
import type { TestApp } from './payload'

/**
 * Asks the product's GraphQL schema in this process, without the server before it.
 *
 * @param user who asks; nobody when left out
 */
export const askGraphql = async (
  { payload }: Pick<TestApp, 'payload'>,
  source: string,
  user?: TypedUser,
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
): Promise<ExecutionResult<any>> => {
  const req = await createLocalReq(
    { req: { payloadAPI: 'GraphQL', query: {} }, ...(user && { user }) },
    payload,
  )
  return graphql({
    contextValue: { headers: {}, req },
    schema: buildSchema(payload.config).schema,
    source,
  }) as Promise<ExecutionResult<Record<string, unknown>>>
}
