import type {
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql'
import { GraphQLError, Kind, OperationTypeNode, parse } from 'graphql'

import { Refusal } from '../refusal'

/** What one GraphQL document may ask; far above what a page of a website needs. */
export const GRAPHQL_LIMITS = {
  aliases: 10,
  depth: 8,
  directives: 2,
  /** Fields and fragment spreads. */
  fields: 300,
  /** Characters of the document, without its variables. */
  length: 10_000,
  tokens: 800,
}

type Count = { aliases: number; fields: number }

/**
 * Parses a document and refuses what would cost more than a reader may ask. Fragments count as often
 * as they are used, so a small text cannot grow into a large question.
 *
 * @returns the document, which holds one operation
 * @throws {Refusal}
 */
export const guardDocument = (query: string): DocumentNode => {
  if (query.length > GRAPHQL_LIMITS.length) {
    throw refused('document_too_large', 'The document is too long.', 413)
  }
  const document = parsed(query)
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const [operation] = operations
  if (!operation || operations.length > 1) {
    throw refused('one_operation', 'A request holds exactly one operation.')
  }
  guardRoot(operation)
  const fragments = new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  walk({
    count: { aliases: 0, fields: 0 },
    depth: 1,
    fragments,
    inside: [],
    set: operation.selectionSet,
  })
  return document
}

const parsed = (query: string): DocumentNode => {
  try {
    return parse(query, { maxTokens: GRAPHQL_LIMITS.tokens })
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : 'The document cannot be parsed.'
    throw refused('graphql_parse_failed', message)
  }
}

/** Writes run one after another in one request, and each would count as one for a limit on logins. */
const guardRoot = ({ operation, selectionSet }: OperationDefinitionNode): void => {
  if (operation === OperationTypeNode.QUERY) return
  if (operation === OperationTypeNode.SUBSCRIPTION) {
    throw refused('graphql_invalid', 'There are no subscriptions.')
  }
  const [first, ...others] = selectionSet.selections
  if (others.length > 0 || first?.kind !== Kind.FIELD) {
    throw refused('one_mutation', 'A mutation holds exactly one root field.')
  }
}

const walk = ({
  count,
  depth,
  fragments,
  inside,
  set,
}: {
  count: Count
  depth: number
  fragments: Map<string, FragmentDefinitionNode>
  inside: string[]
  set: SelectionSetNode
}): void => {
  if (depth > GRAPHQL_LIMITS.depth) throw tooMuch('depth')
  for (const selection of set.selections) {
    if ((selection.directives?.length ?? 0) > GRAPHQL_LIMITS.directives) throw tooMuch('directives')
    // Spreads count too: fragments that spread each other twice double at each step.
    count.fields += 1
    if (count.fields > GRAPHQL_LIMITS.fields) throw tooMuch('fields')
    if (selection.kind === Kind.FIELD) {
      if (selection.alias) count.aliases += 1
      if (count.aliases > GRAPHQL_LIMITS.aliases) throw tooMuch('aliases')
      const { selectionSet } = selection
      if (selectionSet) walk({ count, depth: depth + 1, fragments, inside, set: selectionSet })
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      walk({ count, depth, fragments, inside, set: selection.selectionSet })
    } else {
      const name = selection.name.value
      if (inside.includes(name)) {
        throw refused('fragment_cycle', 'A fragment contains itself.')
      }
      const fragment = fragments.get(name)
      if (fragment) {
        walk({ count, depth, fragments, inside: [...inside, name], set: fragment.selectionSet })
      }
    }
  }
}

const tooMuch = (limit: keyof typeof GRAPHQL_LIMITS): Refusal =>
  refused(
    'query_too_complex',
    `The document exceeds the limit on ${limit} (${GRAPHQL_LIMITS[limit]}).`,
  )

const refused = (code: string, message: string, status = 400): Refusal =>
  new Refusal(status, { code, message })
