import sharp from 'sharp'

import type { Media, Practice, ReviewRequest } from '../../src/payload-types'
import type { Answer, RestClient } from '../support/rest'

export type Logins = Record<'contributor' | 'moderator', { email: string; password: string }>

/** What a server said that it kept. */
export type Acknowledged = {
  created: { id: string; title: string }[]
  /** Of submissions: how far each came, as the answer told. */
  reviews: { id: string; practice: string; state: string; versionId: string }[]
  saved: { id: string; revision: number; summary: string }[]
  uploaded: { filename: string; id: string }[]
}

export const nothingYet = (): Acknowledged => ({
  created: [],
  reviews: [],
  saved: [],
  uploaded: [],
})

type Desk = {
  category: string
  /** A published practice that drafts are saved of, and one that is published again and again. */
  practices: { drafted: string; published: string }
}

type Writer = (acknowledged: Acknowledged) => Promise<void>

let count = 0

const text = (): string => `Tekst ${(count += 1)} voor de test`

/** What the server refuses for now is tried again; it may not refuse anything for good. */
const accepted = ({ body, status }: Answer): boolean => {
  if (status === 503) return false
  if (status >= 400) throw new Error(`The server answered ${status}: ${JSON.stringify(body)}`)
  return true
}

/** The writers that keep a server busy, each in a row of its own. */
export const writersOn = async (
  rest: RestClient,
  logins: Logins,
  { category, practices }: Desk,
): Promise<Writer[]> => {
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

  const review: Writer = async (acknowledged) => {
    await create(acknowledged)
    const practice = acknowledged.created.at(-1)?.id
    if (!practice) return
    const documents = [{ collection: 'practices', id: practice }]
    const submitted = await contributor.post('/api/review-requests/submit', { documents })
    if (!accepted(submitted)) return
    const { id, documents: pinned = [], state } = submitted.body.doc as ReviewRequest
    const versionId = pinned?.[0]?.versionId ?? ''
    const known = { id, practice, state: String(state), versionId }
    acknowledged.reviews.push(known)
    const step = async (name: string, body: object = {}): Promise<boolean> => {
      const answer = await moderator.post(`/api/review-requests/${id}/${name}`, body)
      if (accepted(answer)) known.state = String((answer.body.doc as ReviewRequest).state)
      return answer.status < 400
    }
    if (await step('claim')) await step('approve', { versions: [versionId] })
  }

  return [
    create,
    save(practices.drafted, '?draft=true'),
    save(practices.published, '', { _status: 'published' }),
    upload,
    review,
  ]
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
