import type { Payload } from 'payload'
import { APIError, createLocalReq } from 'payload'

import { schedule } from '../../../src/actions/review/schedule'
import type { Ask, Door, Read, Reply } from './doors'
import { LIMIT, parentsOf, PLANNED, planOf } from './doors'
import type { Asker } from './people'

type Call = Record<string, unknown>

/** The Local API as code of the product calls it for somebody: `overrideAccess: false`. */
export const localDoor = (payload: Payload): Door => {
  // One call for each collection and operation: their types differ by collection.
  const api = payload as unknown as Record<string, (options: Call) => Promise<Call>>
  const call = (name: string, asker: Asker, options: Call): Promise<Call> =>
    api[name]!.call(payload, {
      depth: 0,
      overrideAccess: false,
      user: asker.user ?? null,
      ...options,
    })
  const reading = ({ collection, isDraft, withBin }: Read): Call => ({
    collection,
    draft: isDraft,
    trash: withBin,
  })

  return {
    change: (ask) =>
      attempt(() => (ask.change === 'schedule' ? plan(payload, ask) : change(call, ask))),
    count: async (read) =>
      Number((await orRefused(call('count', read.asker, reading(read))))?.totalDocs ?? 0),
    create: (asker, collection, data) =>
      attempt(() =>
        call('create', asker, { collection, data, draft: data._status !== 'published' }),
      ),
    list: async (read) => {
      const options = { ...reading(read), limit: LIMIT }
      return ((await orRefused(call('find', read.asker, options)))?.docs ?? []) as never
    },
    name: 'the Local API',
    one: async (read, id) =>
      (await orRefused(call('findByID', read.asker, { ...reading(read), id }))) as never,
    serves: ({ name }) => name !== 'suspended',
    version: async (asker, collection, id) =>
      (await orRefused(call('findVersionByID', asker, { collection, id, trash: true }))) as never,
    versionsOf: async (asker, collection) => {
      const options = { collection, limit: LIMIT, trash: true }
      const found = await orRefused(call('findVersions', asker, options))
      return parentsOf((found?.docs ?? []) as Call[])
    },
  }
}

type Caller = (name: string, asker: Asker, options: Call) => Promise<Call>

const change = (call: Caller, ask: Ask): Promise<Call> => {
  const { asker, change: kind, collection, data, subject } = ask
  const one = { collection, id: subject.id, trash: true }
  const many = { collection, trash: true, where: { id: { equals: subject.id } } }
  switch (kind) {
    case 'duplicate':
      return call('duplicate', asker, { collection, data, id: subject.id })
    case 'purge':
      return call('delete', asker, one)
    case 'purgeMany':
      return call('delete', asker, many)
    case 'restore':
      return call('restoreVersion', asker, { collection, id: subject.oldVersion })
    case 'updateMany':
      return call('update', asker, { ...many, data })
    default:
      return call('update', asker, { ...one, data })
  }
}

/** Nothing of Payload's own plans: it is a use case of the product. */
const plan = async (payload: Payload, { asker, subject }: Ask): Promise<Call> => {
  const { id, version } = planOf(subject)
  const req = await createLocalReq({ user: asker.user as never }, payload)
  return schedule(
    { payload, req },
    { id, publishAt: new Date(PLANNED), versions: [version] },
  ) as Promise<unknown> as Promise<Call>
}

const attempt = async (work: () => Promise<Call>): Promise<Reply> => {
  try {
    const done = await work()
    const isRefused = Array.isArray(done.docs) && done.docs.length === 0
    return {
      isRefused,
      made: done.id as string | undefined,
      said: JSON.stringify(done.errors ?? ''),
    }
  } catch (error) {
    return { isRefused: true, said: said(error) }
  }
}

/** A refusal is an answer; anything else is a fault of the product. */
const orRefused = (asked: Promise<Call>): Promise<Call | undefined> =>
  asked.catch((error: unknown) => {
    said(error)
    return undefined
  })

const said = (error: unknown): string => {
  if (!(error instanceof APIError) || error.status >= 500) throw error
  return `${error.status} ${error.message}`
}
