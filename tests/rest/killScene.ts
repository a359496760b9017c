import { setTimeout as sleep } from 'node:timers/promises'

import sharp from 'sharp'

import type { Media, Practice, ReviewRequest } from '../../src/payload-types'
import type { Answer, RestClient } from '../support/rest'

export type Logins = Record<'contributor' | 'moderator', { email: string; password: string }>

/** What a server said that it kept. */
export type Acknowledged = {
  created: { id: string; title: string }[]
  /** Moments, in milliseconds, for which something was planned. */
  due: number[]
  /** Submissions that the server has published by itself, at their moment. */
  plans: string[]
  /** Of submissions: how far each came, as the answer told. */
  reviews: { id: string; practice: string; state: string; versionId: string }[]
  saved: { id: string; revision: number; summary: string }[]
  uploaded: { filename: string; id: string }[]
}

export const nothingYet = (): Acknowledged => ({
  created: [],
  due: [],
  plans: [],
  reviews: [],
  saved: [],
  uploaded: [],
})

type Known = Acknowledged['reviews'][number]

type Desk = {
  category: string
  /** A published practice that drafts are saved of, and one that is published again and again. */
  practices: { drafted: string; published: string }
}

type Writer = (acknowledged: Acknowledged) => Promise<void>

/** How many submissions are planned for one moment, so that a kill meets one that is half done. */
const PLANS = 4

/** In milliseconds: until that moment, and how long it is watched what becomes of it. */
const AHEAD = 3_000

export const WATCHED = 8_000

let count = 0

const text = (): string => `Tekst ${(count += 1)} voor de test`

/** What the server refuses for now is tried again; it may not refuse anything for good. */
const accepted = ({ body, status }: Answer): boolean => {
  if (status === 503) return false
  if (status >= 400) throw new Error(`The server answered ${status}: ${JSON.stringify(body)}`)
  return true
}

/**
 * The writers that keep a server busy, each in a row of its own: people at all they do, or what was
 * planned and goes online by itself.
 */
export const writersOn = async (
  rest: RestClient,
  logins: Logins,
  { category, practices }: Desk,
): Promise<Record<'people' | 'plans', Writer[]>> => {
  const contributor = await rest.as(logins.contributor)
  const moderator = await rest.as(logins.moderator)
  const photo = await sharp({
    create: { background: 'red', channels: 3, height: 60, width: 80 },
  })
    .png()
    .toBuffer()

  const create: Writer = async ({ created }) => {
    const title = text()
    const answer = await contributor.post('/api/practices?draft=true', { category, title })
    if (accepted(answer)) created.push({ id: (answer.body.doc as Practice).id, title })
  }

  const save =
    (id: string, query: string, data: Partial<Practice> = {}): Writer =>
    async ({ saved }) => {
      const summary = text()
      const answer = await moderator.patch(`/api/practices/${id}${query}`, { ...data, summary })
      if (!accepted(answer)) return
      saved.push({ id, revision: Number((answer.body.doc as Practice).revision), summary })
    }

  const upload: Writer = async ({ uploaded }) => {
    const data = { alt: 'Een rood vlak', licence: 'cc0' }
    const answer = await moderator.upload('/api/media', {
      content: photo,
      data,
      name: 'foto.png',
      type: 'image/png',
    })
    if (!accepted(answer)) return
    const { filename, id } = answer.body.doc as Media
    uploaded.push({ id, filename: filename ?? '' })
  }

  const submit = async (acknowledged: Acknowledged): Promise<Known | undefined> => {
    const title = text()
    const made = await contributor.post('/api/practices?draft=true', { category, title })
    if (!accepted(made)) return undefined
    const practice = (made.body.doc as Practice).id
    acknowledged.created.push({ id: practice, title })
    const documents = [{ collection: 'practices', id: practice }]
    const submitted = await contributor.post('/api/review-requests/submit', { documents })
    if (!accepted(submitted)) return undefined
    const { id, documents: pinned = [], state } = submitted.body.doc as ReviewRequest
    const versionId = pinned?.[0]?.versionId ?? ''
    const known = { id, practice, state: String(state), versionId }
    acknowledged.reviews.push(known)
    return known
  }

  const step = async (known: Known, name: string, body: object = {}): Promise<boolean> => {
    const answer = await moderator.post(`/api/review-requests/${known.id}/${name}`, body)
    if (accepted(answer)) known.state = String((answer.body.doc as ReviewRequest).state)
    return answer.status < 400
  }

  const review: Writer = async (acknowledged) => {
    const known = await submit(acknowledged)
    if (known && (await step(known, 'claim'))) {
      await step(known, 'approve', { versions: [known.versionId] })
    }
  }

  const plan: Writer = async (acknowledged) => {
    const all: Known[] = []
    while (all.length < PLANS) {
      const known = await submit(acknowledged)
      if (known) all.push(known)
    }
    const moment = Date.now() + AHEAD
    const publishAt = new Date(moment).toISOString()
    for (const known of all) {
      if (Date.now() > moment - 1_000) break
      await step(known, 'schedule', { publishAt, versions: [known.versionId] })
    }
    acknowledged.due.push(moment)
    await sleep(Math.max(0, moment - Date.now()))
    for (const { id } of all.filter(({ state }) => state === 'scheduled')) {
      while (Date.now() < moment + WATCHED) {
        const { state } = (await moderator.get(`/api/review-requests/${id}`)).body
        if (state === 'published') acknowledged.plans.push(id)
        if (state !== 'scheduled') break
        await sleep(20)
      }
    }
  }

  return {
    people: [
      create,
      save(practices.drafted, '?draft=true'),
      save(practices.published, '', { _status: 'published' }),
      upload,
      review,
    ],
    plans: [create, plan],
  }
}

/** Keeps the writers going until the server is gone, and notes what it acknowledges. */
export const writeUntilGone = async (
  writers: Writer[],
  acknowledged: Acknowledged,
  isGone: () => boolean,
): Promise<void> => {
  await Promise.all(
    writers.map(async (write) => {
      while (!isGone()) {
        try {
          await write(acknowledged)
        } catch (error) {
          // A connection that breaks says nothing about what was kept; an answer does.
          if ((error as Error).name !== 'TypeError') throw error
        }
      }
    }),
  )
}
