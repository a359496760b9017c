import { setTimeout as sleep } from 'node:timers/promises'

import { PASSWORD, richText } from './content'
import { loginsIn } from './logins'
import type { Answer, RestClient } from './rest'
import type { TestServer } from './server'

/** Stands in all that the people of this scene may not read. */
export const SECRET = 'Verborgen'

export type Target = { collection: string; id: string }

const docOf = ({ body, status }: Answer): { id: string } & Record<string, unknown> => {
  if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`)
  return body.doc ?? body
}

/** The server mails about a submission by itself: no job that comes or goes is of a later call. */
const untilMailed = async (admin: RestClient): Promise<void> => {
  while ((await admin.get('/api/payload-jobs?limit=1')).body.totalDocs > 0) await sleep(100)
}

/** Who asks, and what is not theirs, on the built server: made over REST, as people do. */
export const makeServerFunctionScene = async (server: TestServer) => {
  const { beheerder, medewerker, moderator } = loginsIn(server.stderr())
  const admin = await server.rest.as(beheerder!)
  const staff = await server.rest.as(moderator!)
  const contributor = await server.rest.as(medewerker!)
  const make = async (
    by: RestClient,
    collection: string,
    data: Record<string, unknown>,
  ): Promise<string> => docOf(await by.post(`/api/${collection}?draft=true`, data)).id
  const change = async (path: string, data: Record<string, unknown>): Promise<unknown> =>
    docOf(await staff.patch(`/api/${path}?draft=true`, data))

  const { body: cities } = await staff.get('/api/cities?where[name][equals]=Brugge')
  const { body: own } = await contributor.get('/api/users/me')
  const city = cities.docs[0].id as string
  const person = async (name: string): Promise<{ client: RestClient; id: string }> => {
    const email = `${name}@example.test`
    const { id } = docOf(
      await admin.post('/api/users', {
        name: `${SECRET} ${name}`,
        city,
        email,
        password: PASSWORD,
        role: 'contributor',
      }),
    )
    return { client: await server.rest.as({ email, password: PASSWORD }), id }
  }
  const other = await person('brugge')
  const suspended = await person('geschorst')
  docOf(await admin.patch(`/api/users/${suspended.id}`, { suspended: true }))
  const site = docOf(
    await admin.post('/api/api-clients', {
      name: `${SECRET} website`,
      expiresAt: '2099-01-01',
      scope: 'preview',
    }),
  )

  const { body: found } = await staff.get('/api/practices?where[_status][equals]=published')
  const online = found.docs[0] as { category: { id: string }; id: string }
  const category = online.category.id
  const secret = { title: `${SECRET} plan`, category, summary: `${SECRET} plan` }
  const practice = await make(other.client, 'practices', secret)
  const implementation = await make(other.client, 'implementations', {
    city,
    description: richText(`${SECRET} plan`),
    practice: online.id,
    projectName: `${SECRET} plan`,
  })
  const submitted = docOf(
    await other.client.post('/api/review-requests/submit', {
      documents: [{ id: implementation, collection: 'implementations' }],
      note: `${SECRET} plan`,
    }),
  )
  const ofStaff = await make(staff, 'practices', secret)
  const trashed = await make(staff, 'practices', secret)
  await change(`practices/${trashed}`, { deletedAt: new Date().toISOString() })
  await change(`practices/${online.id}`, { summary: `${SECRET} plan` })
  const ownPractice = await make(contributor, 'practices', { title: 'Van ons', category })
  await change(`practices/${ownPractice}`, { related: [ofStaff] })

  await untilMailed(admin)
  const hidden: Target[] = [
    { id: practice, collection: 'practices' },
    { id: ofStaff, collection: 'practices' },
    { id: trashed, collection: 'practices' },
    { id: implementation, collection: 'implementations' },
    { id: submitted.id, collection: 'review-requests' },
    { id: other.id, collection: 'users' },
    { id: site.id, collection: 'api-clients' },
  ]
  const website: RestClient = {
    ...server.rest,
    request: (path, options = {}) =>
      server.rest.request(path, {
        ...options,
        headers: { ...options.headers, authorization: `Bearer ${String(site.key)}` },
      }),
  }
  return {
    admin,
    contributor,
    hidden,
    me: own.user.id as string,
    online: { id: online.id, collection: 'practices' },
    own: { id: ownPractice, collection: 'practices' },
    staff,
    suspended: suspended.client,
    visitor: server.rest,
    website,
  }
}

export type ServerFunctionScene = Awaited<ReturnType<typeof makeServerFunctionScene>>

/** The versions of a document, the newest first. */
export const versionsOf = async (
  { staff }: ServerFunctionScene,
  { id, collection }: Target,
): Promise<string[]> => {
  const { body } = await staff.get(
    `/api/${collection}/versions?depth=0&sort=-updatedAt&trash=true&where[parent][equals]=${id}`,
  )
  return (body.docs as { id: string }[]).map((version) => version.id)
}

/** All that a call might have written: documents, their versions, locks, jobs. */
export const storedOf = async (scene: ServerFunctionScene): Promise<Record<string, unknown>> => {
  const stored: Record<string, unknown> = {}
  for (const target of [...scene.hidden, scene.online, scene.own]) {
    const { id, collection } = target
    const { body } = await scene.admin.get(`/api/${collection}/${id}?depth=0&draft=true&trash=true`)
    // When a key was used last is noted for whatever it asks.
    const isSite = collection === 'api-clients'
    stored[id] = isSite ? { ...body, lastUsedAt: '', updatedAt: '' } : body
    if (['implementations', 'practices'].includes(collection)) {
      stored[`versions of ${id}`] = await versionsOf(scene, target)
    }
  }
  for (const slug of ['payload-jobs', 'payload-locked-documents']) {
    const { body } = await scene.admin.get(`/api/${slug}?depth=0&limit=100&sort=id`)
    stored[slug] = (body.docs as { id: string }[]).map(({ id }) => id)
  }
  return stored
}
