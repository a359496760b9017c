import type { Payload } from 'payload'
import { APIError } from 'payload'

import type { Reply } from './doors'
import { REASON } from './doors'
import { imageData, imageFile } from './mediaScene'
import type { Asker } from './people'
import type { MEDIA_OPERATIONS } from './proven'

export type MediaOperation = (typeof MEDIA_OPERATIONS)[number]

export type MediaAsk = {
  asker: Asker
  /** Of an image to be made. */
  city: null | string
  id: string
  operation: MediaOperation
  /** Where the file itself is. */
  url: string
}

export type MediaDoor = (ask: MediaAsk) => Promise<Reply>

const CHANGES: Partial<Record<MediaOperation, () => Record<string, unknown>>> = {
  trash: () => ({ deletedAt: new Date().toISOString() }),
  undelete: () => ({ deletedAt: null }),
  update: () => ({ alt: 'Een blauw vlak, anders beschreven' }),
}

const changeOf = (operation: MediaOperation): Record<string, unknown> =>
  CHANGES[operation]?.() ?? {}

/** The REST API; who may read an image, and nobody else, gets its file. */
export const mediaRest: MediaDoor = async ({ asker: { client }, city, id, operation, url }) => {
  const one = `/api/media/${id}?depth=0&trash=true`
  const answer = await {
    create: async () => {
      const { data, mimetype, name } = await imageFile()
      const file = { content: data, data: imageData(city), name, type: mimetype }
      return client.upload('/api/media', file)
    },
    purge: () => client.delete(`${one}&reason=${encodeURIComponent(REASON)}`),
    read: () => client.get(one),
    trash: () => client.patch(one, changeOf(operation)),
    undelete: () => client.patch(one, changeOf(operation)),
    update: () => client.patch(one, changeOf(operation)),
  }[operation]()
  if (answer.status >= 500) throw new Error(JSON.stringify(answer.body))
  const isRefused = answer.status >= 400
  if (operation === 'read') {
    const { status } = await client.get(url)
    if ((status !== 200) !== isRefused) throw new Error(`${url} is ${status}, its row is not`)
  }
  const said = `${answer.status} ${JSON.stringify(answer.body?.errors ?? '')}`
  return { isRefused, made: answer.body?.doc?.id, said }
}

/** GraphQL, which carries no file. */
export const mediaGraphql: MediaDoor = async ({ asker: { client }, city, id, operation }) => {
  const which = `id: "${id}", trash: true`
  const change = `mutation ($data: mutationMediaUpdateInput!) { updateMedia(${which}, data: $data) { id } }`
  const query = {
    create: 'mutation ($data: mutationMediaInput!) { createMedia(data: $data) { id } }',
    purge: `mutation { deleteMedia(${which}) { id } }`,
    read: `{ Media(${which}) { id } }`,
    trash: change,
    undelete: change,
    update: change,
  }[operation]
  const data = operation === 'create' ? imageData(city) : changeOf(operation)
  const { body, status } = await client.request('/api/graphql', {
    body: { query, variables: query.includes('$data') ? { data } : {} },
    headers: { 'x-reason': encodeURIComponent(REASON) },
    method: 'POST',
  })
  if (status >= 500) throw new Error(`GraphQL answered ${status}`)
  const [row] = Object.values((body.data ?? {}) as Record<string, { id: string } | null>)
  const said = JSON.stringify(body.errors ?? '').slice(0, 300)
  return { isRefused: !row, made: row?.id, said }
}

/** The Local API as code of the product calls it for somebody: `overrideAccess: false`. */
export const mediaLocal =
  (payload: Payload): MediaDoor =>
  async ({ asker, city, id, operation }) => {
    const common = {
      collection: 'media',
      depth: 0,
      overrideAccess: false,
      user: asker.user ?? null,
    } as const
    const one = { ...common, id, trash: true }
    const update = () => payload.update({ ...one, data: changeOf(operation) })
    try {
      const done = await {
        create: async () =>
          payload.create({ ...common, data: imageData(city) as never, file: await imageFile() }),
        purge: () => payload.delete({ ...one, context: { reason: REASON } }),
        read: () => payload.findByID(one),
        trash: update,
        undelete: update,
        update,
      }[operation]()
      return { isRefused: false, made: done.id, said: '' }
    } catch (error) {
      if (!(error instanceof APIError) || error.status >= 500) throw error
      return { isRefused: true, said: `${error.status} ${error.message}` }
    }
  }
