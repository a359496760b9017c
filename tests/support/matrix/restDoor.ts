import type { Answer } from '../rest'
import type { Ask, Door, Read, Reply } from './doors'
import { LIMIT, parentsOf, PLANNED, planOf, REASON } from './doors'

/** The REST API, as the server answers it. */
export const restDoor: Door = {
  change: async (ask) => reply(await send(ask)),
  count: async (read) => {
    const { body, status } = await read.asker.client.get(
      `/api/${read.collection}/count?${query(read)}`,
    )
    return status === 200 ? body.totalDocs : 0
  },
  create: async (asker, collection, data) =>
    reply(await asker.client.post(`/api/${collection}?depth=0&draft=${isDraft(data)}`, data)),
  list: async (read) => {
    const path = `/api/${read.collection}?${query(read)}&limit=${LIMIT}`
    const { body, status } = await read.asker.client.get(path)
    return status === 200 ? body.docs : []
  },
  name: 'REST',
  one: async (read, id) => {
    const { body, status } = await read.asker.client.get(
      `/api/${read.collection}/${id}?${query(read)}`,
    )
    return status === 200 ? body : undefined
  },
  serves: () => true,
  version: async (asker, collection, id) => {
    const { body, status } = await asker.client.get(
      `/api/${collection}/versions/${id}?depth=0&trash=true`,
    )
    return status === 200 ? body : undefined
  },
  versionsOf: async (asker, collection) => {
    const { body, status } = await asker.client.get(
      `/api/${collection}/versions?depth=0&limit=${LIMIT}&trash=true`,
    )
    return status === 200 ? parentsOf(body.docs) : []
  },
}

const query = ({ isDraft: draft, withBin }: Read): string =>
  `depth=0${draft ? '&draft=true' : ''}${withBin ? '&trash=true' : ''}`

/** A draft may be incomplete: what it misses is no reason to refuse it. */
const isDraft = (data: Record<string, unknown>): boolean => data._status !== 'published'

const send = ({ asker, change, collection, data, subject }: Ask): Promise<Answer> => {
  const { client } = asker
  const one = `/api/${collection}/${subject.id}?depth=0&trash=true`
  const many = `/api/${collection}?depth=0&trash=true&where[id][equals]=${subject.id}`
  const reason = `&reason=${encodeURIComponent(REASON)}`
  switch (change) {
    case 'duplicate':
      return client.post(`/api/${collection}/${subject.id}/duplicate?depth=0`, data)
    case 'purge':
      return client.delete(`${one}${reason}`)
    case 'purgeMany':
      return client.delete(`${many}${reason}`)
    case 'restore':
      return client.post(`/api/${collection}/versions/${subject.oldVersion}?depth=0`)
    case 'schedule': {
      const { id, version } = planOf(subject)
      const body = { publishAt: PLANNED, versions: [version] }
      return client.post(`/api/review-requests/${id}/schedule`, body)
    }
    case 'updateMany':
      return client.patch(many, data)
    default:
      return client.patch(one, data)
  }
}

const reply = ({ body, status }: Answer): Reply => ({
  isRefused: status >= 400 || (Array.isArray(body?.docs) && body.docs.length === 0),
  made: body?.doc?.id,
  said: `${status} ${JSON.stringify(body?.errors ?? '')}`.slice(0, 300),
})
