import { configToSchema } from '@payloadcms/graphql'
import type { GraphQLSchema, ValidationRule } from 'graphql'
import { isObjectType } from 'graphql'
import type { SanitizedConfig } from 'payload'
import { formatNames } from 'payload'

import { repeatMutations } from './repeatMutations'

/** What the framework keeps for itself: no client reads or writes it through GraphQL. */
const isOfTheFramework = (slug: string): boolean => slug.startsWith('payload-')

/** Root fields that the REST API does not have either, or that tell about hidden fields. */
const CLOSED_FIELD =
  /^(Access|docAccess.*|forgotPassword.*|initialized.*|resetPassword.*|verifyEmail.*)$/

type Graphql = {
  rules: (variables: Record<string, unknown>) => ValidationRule[]
  schema: GraphQLSchema
}

/** The GraphQL schema of a configuration, without the framework's own collections. */
export const buildSchema = (config: SanitizedConfig): Graphql => {
  const { schema, validationRules } = configToSchema({
    ...config,
    collections: config.collections.map((collection) =>
      isOfTheFramework(collection.slug) ? { ...collection, graphQL: false as const } : collection,
    ),
  })
  for (const type of [schema.getQueryType(), schema.getMutationType()]) {
    const fields = type?.getFields() ?? {}
    for (const name of Object.keys(fields)) if (CLOSED_FIELD.test(name)) delete fields[name]
  }
  sortJoins(config, schema)
  repeatMutations(schema)
  return {
    rules: (variableValues) => validationRules({ variableValues } as never),
    schema,
  }
}

/** REST sorts a join by its field's `defaultSort`; the framework's schema forgets it. */
const sortJoins = (config: SanitizedConfig, schema: GraphQLSchema): void => {
  for (const { slug, joins } of config.collections) {
    const type = schema.getType(formatNames(slug).singular.replace(/ /g, ''))
    if (!isObjectType(type)) continue
    for (const { field } of Object.values(joins).flat()) {
      const sort = type.getFields()[field.name]?.args.find((arg) => arg.name === 'sort')
      if (sort && field.defaultSort) sort.defaultValue = String(field.defaultSort)
    }
  }
}
