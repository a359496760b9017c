import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { beforeAll, describe, expect, it } from '@jest/globals'
import { APIError } from 'payload'
import sharp from 'sharp'

import type { State } from '../../../access/table'
import { may } from '../../../access/table'
import type { Media } from '../../../src/payload-types'
import { makePractice } from '../../support/content'
import { describeOnEngines } from '../../support/engines'
import type { Asker, DocumentOwner, People } from '../../support/matrix/people'
import { makePeople, OWNERS } from '../../support/matrix/people'
import { rawStore } from '../../support/matrix/rawStore'
import type { RawStore } from '../../support/matrix/rawStore'

const OPERATIONS = ['read', 'update', 'trash', 'purge'] as const

type Operation = (typeof OPERATIONS)[number]

type Subject = { image: Media; owner: DocumentOwner; state: Extract<State, 'draft' | 'published'> }

/** Whether it was let through. */
type Ask = (asker: Asker, operation: Operation, id: string) => Promise<boolean>

const CHANGES = {
  trash: () => ({ deletedAt: new Date().toISOString() }),
  update: () => ({ alt: 'Een blauw vlak, anders beschreven' }),
}

const overRest: Ask = async ({ client }, operation, id) => {
  const url = `/api/media/${id}?depth=0`
  const answer =
    operation === 'read'
      ? await client.get(url)
      : operation === 'purge'
        ? await client.delete(`${url}&reason=proef`)
        : await client.patch(url, CHANGES[operation]())
  if (answer.status >= 500) throw new Error(JSON.stringify(answer.body))
  return answer.status < 400
}

const overGraphql: Ask = async ({ client }, operation, id) => {
  const query =
    operation === 'read'
      ? `{ Media(id: "${id}") { id } }`
      : operation === 'purge'
        ? `mutation { deleteMedia(id: "${id}") { id } }`
        : `mutation ($data: mutationMediaUpdateInput!) { updateMedia(id: "${id}", data: $data) { id } }`
  const variables = operation in CHANGES ? { data: CHANGES[operation as 'trash' | 'update']() } : {}
  const { body } = await client.request('/api/graphql', {
    body: { query, variables },
    headers: { 'x-reason': 'proef' },
    method: 'POST',
  })
  return Object.values((body.data ?? {}) as object).some((row) => row !== null)
}

describeOnEngines('who may do what with images', (engine) => {
  const app = engine.useApp()
  const subjects: Subject[] = []
  let people: People
  let raw: RawStore

  const overLocal: Ask = async ({ user }, operation, id) => {
    const { payload } = app()
    const common = {
      id,
      collection: 'media' as const,
      depth: 0,
      overrideAccess: false,
      user: user ?? null,
    }
    try {
      if (operation === 'read') await payload.findByID(common)
      else if (operation === 'purge')
        await payload.delete({ ...common, context: { reason: 'proef' } })
      else await payload.update({ ...common, data: CHANGES[operation]() })
      return true
    } catch (error) {
      if (error instanceof APIError && error.status < 500) return false
      throw error
    }
  }

  beforeAll(async () => {
    const { payload } = app()
    people = await makePeople(app())
    const data = await sharp({
      create: { background: 'blue', channels: 3, height: 40, width: 40 },
    })
      .png()
      .toBuffer()
    for (const owner of OWNERS) {
      for (const state of ['draft', 'published'] as const) {
        const image = await payload.create({
          collection: 'media',
          data: {
            alt: 'Een blauw vlak als voorbeeld',
            city: owner === 'vvsg' ? null : people.cities[owner].id,
            licence: 'cc0',
          } as never,
          file: { data, mimetype: 'image/png', name: 'vlak.png', size: data.length },
          overrideAccess: true,
        })
        if (state === 'published') await makePractice(payload, { image: image.id })
        subjects.push({ image, owner, state })
      }
    }
    raw = rawStore(payload, ['media'])
    await raw.save()
  }, 120_000)

  const fileOf = async ({ filename }: Media): Promise<string> => {
    const bytes = await readFile(
      path.join(app().payload.collections.media.config.upload.staticDir!, String(filename)),
    ).catch(() => 'gone')
    return createHash('sha256').update(bytes).digest('hex')
  }
  const stored = async ({ image }: Subject): Promise<string> =>
    JSON.stringify([[...(await raw.stored('media'))].sort(), await fileOf(image)])

  describe.each(['REST', 'GraphQL', 'the Local API'] as const)('over %s', (door) => {
    const ask = { GraphQL: overGraphql, REST: overRest, 'the Local API': overLocal }[door]

    it('holds for each image and its file', async () => {
      const problems: string[] = []
      for (const subject of subjects) {
        for (const asker of people.askers) {
          if (door === 'the Local API' && asker.name === 'suspended') continue
          for (const operation of OPERATIONS) {
            const verdict = may({
              collection: 'media',
              operation,
              owner: asker.sees(subject.owner),
              state: subject.state,
              who: asker.who,
            })
            // Changes that are allowed are in tests/int/contributorMedia: here they would take the file along.
            if (operation !== 'read' && verdict !== 'no') continue
            const before = await stored(subject)
            const isLetThrough = await ask(asker, operation, subject.image.id)
            const what = `${asker.name}: ${operation} of ${subject.owner}'s ${subject.state} image`
            if (isLetThrough !== (verdict !== 'no')) problems.push(`${what} is ${isLetThrough}`)
            if ((await stored(subject)) !== before) problems.push(`${what} wrote`)
            if (operation === 'read' && door === 'REST') {
              const { status } = await asker.client.get(String(subject.image.url))
              if ((status === 200) !== isLetThrough) problems.push(`${what}: its file is ${status}`)
            }
          }
        }
      }
      expect(problems).toEqual([])
    })
  })
})
