import type { GraphQLFieldConfigArgumentMap, GraphQLInputType, GraphQLOutputType } from 'graphql'
import type * as GraphQL from 'graphql'
import type { Config, PayloadRequest } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { requireUser } from '../../actions/review/person'
import { parseInput } from '../parseInput'
import { STEPS } from './steps'
import type { Step } from './steps'

type Mutations = NonNullable<NonNullable<Config['graphQL']>['mutations']>

/** Payload hands over the copy of the library that it makes its own schema with. */
type Library = typeof GraphQL

type Types = { collections: Record<string, { graphQL?: { type: GraphQLOutputType } }> }

/** The steps of a submission in GraphQL: the same actions, with the ids beside the other arguments. */
export const reviewMutations: Mutations = (library, types) => {
  const graphql = library
  const review = (types as unknown as Types).collections[REVIEW_REQUESTS]?.graphQL?.type
  if (!review) return {}
  const inputs = inputTypes(graphql)
  return Object.fromEntries(
    STEPS.map((step) => [
      step.mutation,
      {
        args: argsOf(graphql, inputs, step),
        resolve: (_: unknown, args: Record<string, unknown>, context: { req: PayloadRequest }) =>
          resolve(step, args, context.req),
        // Taking a document offline is no step of a submission: only whether it was done is told.
        type: step.mutation === 'unpublishDocument' ? graphql.GraphQLBoolean : review,
      },
    ]),
  )
}

const resolve = async (
  { body, mutation, path, run }: Step,
  args: Record<string, unknown>,
  req: PayloadRequest,
): Promise<unknown> => {
  requireUser(req)
  const { id, remarkId, ...others } = args
  const inPath = path.startsWith('/:id/')
  const input = parseInput(req, body, inPath ? others : args, REVIEW_REQUESTS)
  const which = { id: textOf(id), remarkId: textOf(remarkId) }
  const doc = await run({ payload: req.payload, req }, which, input)
  return mutation === 'unpublishDocument' ? true : doc
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

type Inputs = Record<string, GraphQLInputType>

const inputTypes = (graphql: Library): Inputs => {
  const { GraphQLInputObjectType, GraphQLNonNull, GraphQLString } = graphql
  const text = { type: GraphQLString }
  const required = { type: new GraphQLNonNull(GraphQLString) }
  return {
    ReviewDocumentInput: new GraphQLInputObjectType({
      fields: { id: required, collection: required, revision: { type: graphql.GraphQLInt } },
      name: 'ReviewDocumentInput',
    }),
    ReviewRemarkInput: new GraphQLInputObjectType({
      fields: { entityId: text, field: text, text: required },
      name: 'ReviewRemarkInput',
    }),
    String: GraphQLString,
  }
}

const argsOf = (graphql: Library, inputs: Inputs, { args }: Step): GraphQLFieldConfigArgumentMap =>
  Object.fromEntries(
    Object.entries(args).map(([name, words]) => [
      name,
      { type: typeOf(graphql, inputs, graphql.parseType(words)) },
    ]),
  )

const typeOf = (
  graphql: Library,
  inputs: Inputs,
  node: ReturnType<Library['parseType']>,
): GraphQLInputType => {
  const { GraphQLList, GraphQLNonNull, Kind } = graphql
  if (node.kind === Kind.NON_NULL_TYPE) {
    return new GraphQLNonNull(typeOf(graphql, inputs, node.type) as never)
  }
  if (node.kind === Kind.LIST_TYPE) return new GraphQLList(typeOf(graphql, inputs, node.type))
  const type = inputs[node.name.value]
  if (!type) throw new Error(`No input type ${node.name.value}`)
  return type
}
