import { setTimeout as sleep } from 'node:timers/promises'

import { expect, it, jest } from '@jest/globals'

import { auditRows } from '../support/audit'
import { makeCategory, richText } from '../support/content'
import { describeOnEngines } from '../support/engines'
import { withOwnDatabase } from '../support/ownDatabase'
import { startServer } from '../support/server'
import { untilStatus } from '../support/untilStatus'
import { createUser } from '../support/users'

/** Two servers, one after another. */
jest.setTimeout(600_000)

/** In milliseconds: how long there is to stop the server before the planned moment. */
const AHEAD = 20_000

describeOnEngines('a server that is down at a planned moment', ({ name: engine }) => {
  it('publishes at its next start, once', () =>
    withOwnDatabase(engine, async ({ env, payload }) => {
      const contributor = (await createUser({ payload }, 'contributor')).credentials
      const moderator = (await createUser({ payload }, 'moderator')).credentials
      const category = (await makeCategory(payload)).id

      const first = await startServer({ args: ['--api-only'], env })
      const writer = await first.rest.as(contributor)
      const made = await writer.post('/api/practices?draft=true', {
        category,
        description: richText('Zo gaat het.'),
        summary: 'Een eerste tekst',
        title: 'Gepland tijdens een panne',
      })
      const practice = made.body.doc.id as string
      const documents = [{ id: practice, collection: 'practices' }]
      const submitted = await writer.post('/api/review-requests/submit', { documents })
      const { id, documents: pinned } = submitted.body.doc
      const moment = Date.now() + AHEAD
      const reviewer = await first.rest.as(moderator)
      const planned = await reviewer.post(`/api/review-requests/${id}/schedule`, {
        publishAt: new Date(moment).toISOString(),
        versions: [pinned[0].versionId],
      })
      expect(planned.status).toBe(200)
      await first.stop()
      await sleep(Math.max(0, moment + 1_000 - Date.now()))
      const ended = await payload.findByID({
        id,
        collection: 'review-requests',
        overrideAccess: true,
      })
      expect(ended.state).toBe('scheduled')

      const second = await startServer({ args: ['--api-only'], env })
      await untilStatus(() => second.rest.get(`/api/practices/${practice}`), 200)
      await second.stop()

      const about = (await auditRows(payload)).filter(({ entityId }) => entityId === id)
      expect(about.map(({ action }) => action)).toEqual([
        'review.submit',
        'review.schedule',
        'review.publish_scheduled',
      ])
    }))
})
