import type { RestClient } from '../rest'
import type { Ask, Door, Read, Reply } from './doors'
import { LIMIT, parentsOf, PLANNED, planOf, REASON } from './doors'
import type { Asker } from './people'
import { MARK } from './scene'
import type { Moderated } from './scene'

const ONE = { implementations: 'Implementation', practices: 'Practice' } as const
const MANY = { implementations: 'Implementations', practices: 'Practices' } as const

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Said = { data: any; refusal: string | undefined }

/** GraphQL over HTTP. It has no bulk operations. */
export const graphqlDoor: Door = {
  change: (ask) => changed(ask),
  count: async (read) => {
    const name = `count${MANY[read.collection]}`
    const { data } = await ask(read.asker, `{ ${name}(${args(read)}) { totalDocs } }`)
    return data?.[name]?.totalDocs ?? 0
  },
  create: async (asker, collection, data) =>
    mutation({
      arguments: `draft: ${data._status !== 'published'}`,
      asker,
      data,
      input: `mutation${ONE[collection]}Input!`,
      name: `create${ONE[collection]}`,
    }),
  list: async (read) => {
    const name = MANY[read.collection]
    const fields = `docs { id ${MARK[read.collection]} }`
    const { data } = await ask(
      read.asker,
      `{ ${name}(${args(read)}, limit: ${LIMIT}) { ${fields} } }`,
    )
    return data?.[name]?.docs ?? []
  },
  name: 'GraphQL',
  one: async (read, id) => {
    const name = ONE[read.collection]
    const fields = `id ${MARK[read.collection]}`
    const { data } = await ask(read.asker, `{ ${name}(id: "${id}", ${args(read)}) { ${fields} } }`)
    return data?.[name] ?? undefined
  },
  serves: () => true,
  version: async (asker, collection, id) => {
    const name = `version${ONE[collection]}`
    const { data } = await ask(asker, `{ ${name}(id: "${id}", trash: true) { id } }`)
    return data?.[name] ?? undefined
  },
  versionsOf: async (asker, collection) => {
    const name = `versions${MANY[collection]}`
    const { data } = await ask(
      asker,
      `{ ${name}(limit: ${LIMIT}, trash: true) { docs { version { ${MARK[collection]} } parent(draft: true) { id } } } }`,
    )
    return parentsOf(data?.[name]?.docs ?? [])
  },
}

const args = ({ isDraft, withBin }: Read): string => `draft: ${isDraft}, trash: ${withBin}`

const ask = async (
  { client }: Asker,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Said> => {
  const { body, status } = await post(client, { query, variables })
  if (status >= 500) throw new Error(`GraphQL answered ${status}`)
  const { data, errors } = body
  return { data, refusal: errors && JSON.stringify(errors).slice(0, 300) }
}

const post = (client: RestClient, body: Record<string, unknown>) =>
  client.request('/api/graphql', {
    body,
    headers: { 'x-reason': encodeURIComponent(REASON) },
    method: 'POST',
  })

type Mutation = {
  arguments: string
  asker: Asker
  data?: Record<string, unknown>
  input?: string
  name: string
}

const mutation = async ({ asker, data, input, name, ...rest }: Mutation): Promise<Reply> => {
  const variables = input ? `($data: ${input})` : ''
  const given = [rest.arguments, ...(input ? ['data: $data'] : [])].join(', ')
  const { data: answer, refusal } = await ask(
    asker,
    `mutation ${variables} { ${name}(${given}) { id } }`,
    input ? { data } : {},
  )
  const made = answer?.[name]?.id as string | undefined
  return { isRefused: made === undefined, made, said: refusal ?? '' }
}

const changed = ({ asker, change, collection, data, subject }: Ask): Promise<Reply> => {
  const one: Moderated = collection
  const byId = `id: "${subject.id}"`
  switch (change) {
    case 'duplicate':
      return mutation({
        arguments: byId,
        asker,
        data,
        input: `mutation${ONE[one]}Input!`,
        name: `duplicate${ONE[one]}`,
      })
    case 'purge':
      return mutation({ arguments: `${byId}, trash: true`, asker, name: `delete${ONE[one]}` })
    case 'restore':
      return mutation({
        arguments: `id: "${subject.oldVersion}"`,
        asker,
        name: `restoreVersion${ONE[one]}`,
      })
    case 'schedule': {
      const { id, version } = planOf(subject)
      return mutation({
        arguments: `id: "${id}", publishAt: "${PLANNED}", versions: ["${version}"]`,
        asker,
        name: 'scheduleReview',
      })
    }
    default:
      return mutation({
        arguments: `${byId}, trash: true`,
        asker,
        data,
        input: `mutation${ONE[one]}UpdateInput!`,
        name: `update${ONE[one]}`,
      })
  }
}
