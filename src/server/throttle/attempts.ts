import type { DocumentNode, GraphQLSchema } from 'graphql'
import { getArgumentValues, getVariableValues, Kind, OperationTypeNode } from 'graphql'

import { USERS } from '../../../collections/slugs'
import { parseObject } from '../api/multipart'

/** What may be tried only so often: each of these says something about somebody's password. */
export type AttemptKind = 'change' | 'forgot' | 'login' | 'reset'

export type Attempt = {
  /** The e-mail address that it is about, as it was given. */
  account?: unknown
  kind: AttemptKind
}

const ROUTES: readonly [method: string, path: RegExp, kind: AttemptKind][] = [
  ['PATCH', new RegExp(`^/api/${USERS}(/[^/]+)?$`), 'change'],
  ['POST', new RegExp(`^/api/${USERS}/forgot-password$`), 'forgot'],
  ['POST', new RegExp(`^/api/${USERS}/login$`), 'login'],
  ['POST', new RegExp(`^/api/${USERS}/set-password$`), 'reset'],
]

const MUTATIONS: Readonly<Record<string, AttemptKind>> = {
  loginUser: 'login',
  updateUser: 'change',
}

/**
 * What a request over REST tries, if anything; it is left unread.
 *
 * @param request with a body that was checked already
 */
export const attemptOf = async (request: Request): Promise<Attempt | undefined> => {
  const path = plain(new URL(request.url).pathname)
  const route = ROUTES.find(([method, route]) => method === request.method && route.test(path))
  return route && attempt(route[2], await fieldsOf(request.clone()))
}

/**
 * What a GraphQL mutation tries, if anything. An alias changes nothing, and a mutation has one field.
 *
 * @param document valid for the schema
 */
export const attemptIn = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): Attempt | undefined => {
  const operation = document.definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  )
  if (operation?.operation !== OperationTypeNode.MUTATION) return undefined
  const [field] = operation.selectionSet.selections
  const kind = field?.kind === Kind.FIELD && MUTATIONS[field.name.value]
  const definition = kind && schema.getMutationType()?.getFields()[field.name.value]
  if (!kind || !definition) return undefined
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    variables,
  )
  // Not executed either.
  if (errors) return undefined
  const values = getArgumentValues(definition, field, coerced)
  return attempt(kind, kind === 'change' ? (values.data as object) : values)
}

const attempt = (kind: AttemptKind, fields: object): Attempt | undefined => {
  const { currentPassword, email } = fields as Record<string, unknown>
  if (kind === 'change') return currentPassword ? { kind } : undefined
  return { account: email, kind }
}

/** As Payload's router takes it: without regard to case and slashes. */
const plain = (pathname: string): string =>
  decodeURIComponent(pathname).toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '')

const fieldsOf = async (request: Request): Promise<Record<string, unknown>> => {
  const isJson = request.headers.get('content-type')?.startsWith('application/json')
  if (isJson) return parseObject(await request.text()) ?? {}
  const form = await request.formData().catch(() => new FormData())
  const json = form.get('_payload')
  return (typeof json === 'string' && parseObject(json)) || Object.fromEntries(form)
}
