import { setTimeout as sleep } from 'node:timers/promises'

import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql'
import type { PayloadRequest } from 'payload'

import { isWriteConflict } from '../../../hooks/shared/errorCodes'
import { pauseBefore } from '../../actions/pauseBefore'
import { repeatContext } from '../../requestContext'
import { ATTEMPTS } from '../api/repeatConflicts'
import type { Turns } from '../api/turns'

/** What the resolvers get: a request of Payload, and how to make the same one anew. */
export type Context = {
  headers: Record<string, string>
  renew: () => Promise<PayloadRequest>
  req: PayloadRequest
  turns: Turns
}

type Resolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>

/**
 * Does a mutation again that MongoDB aborted because another write touched the same document. Each
 * mutation of a question has a transaction of its own, so each is repeated by itself.
 *
 * @param schema changed in place
 */
export const repeatMutations = (schema: GraphQLSchema): void => {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    if (field.resolve) field.resolve = repeated(field.resolve as Resolver)
  }
}

const repeated =
  (resolve: Resolver): Resolver =>
  async (source, args, context, info) => {
    const once = async (): Promise<unknown> =>
      await resolve(source, structuredClone(args), context, info)
    try {
      return await once()
    } catch (error) {
      if (!isWriteConflict(error)) throw error
      const again = await context.turns.take(async () => {
        for (let attempt = 2; ; attempt++) {
          context.req = await context.renew()
          try {
            return { result: await repeatContext.run(true, once) }
          } catch (next) {
            if (attempt >= ATTEMPTS || !isWriteConflict(next)) throw next
          }
          await sleep(pauseBefore(attempt))
        }
      })
      if (!again) throw error
      return again.result
    }
  }
