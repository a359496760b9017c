import { Button, Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'

import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import { languageOf, say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { stateWord } from '../review/words'
import { cityEntries } from './cityEntries'
import type { Entry } from './cityEntries'

/** What is asked of a city's staff, and what their city has. */
export const CityDashboard = async ({ req }: { req: PayloadRequest }) => {
  const { asked, entries } = await cityEntries(req)
  return (
    <>
      <section aria-labelledby="start-asked" className="start__part">
        <h2 id="start-asked">{say(req, 'admin.dashboard.asked')}</h2>
        {asked.length === 0 && <p>{say(req, 'admin.dashboard.asked_none')}</p>}
        <ul className="start__list">
          {asked.map((review) => (
            <AskedRow key={review.id} req={req} review={review} />
          ))}
        </ul>
      </section>
      <div className="start__begin">
        <Button
          el="link"
          id="action-add-city"
          margin={false}
          size="large"
          to={`/admin/collections/${IMPLEMENTATIONS}/create`}
        >
          {say(req, 'admin.dashboard.add_city')}
        </Button>
        <Button
          buttonStyle="secondary"
          el="link"
          id="action-propose"
          margin={false}
          size="large"
          to={`/admin/collections/${PRACTICES}/create`}
        >
          {say(req, 'admin.dashboard.propose')}
        </Button>
      </div>
      <section aria-labelledby="start-mine" className="start__part">
        <h2 id="start-mine">{say(req, 'admin.dashboard.mine')}</h2>
        {entries.length === 0 && <p>{say(req, 'admin.dashboard.mine_none')}</p>}
        <ul className="start__list">
          {entries.map((entry) => (
            <EntryRow entry={entry} key={entry.id} req={req} />
          ))}
        </ul>
      </section>
    </>
  )
}

const AskedRow = ({ req, review }: { req: PayloadRequest; review: ReviewRequest }) => {
  const [first] = review.documents ?? []
  const count = (review.remarks ?? []).filter(({ resolvedAt }) => !resolvedAt).length
  return (
    <li className="start__row">
      <Link href={`/admin/collections/${first?.entity}/${first?.entityId}`} prefetch={false}>
        {review.title}
      </Link>
      <span className="start__about">{say(req, 'admin.dashboard.open_remarks', { count })}</span>
    </li>
  )
}

const EntryRow = ({ entry, req }: { entry: Entry; req: PayloadRequest }) => {
  const { collection, id, review, state, title } = entry
  const { labels } = req.payload.collections[collection].config
  const language = languageOf(req)
  const kind = labels.singular as Record<string, string>
  return (
    <li className="start__row">
      <Link href={`/admin/collections/${collection}/${id}`} prefetch={false}>
        {title}
      </Link>
      <span className="start__about">
        {kind[language]}
        {' · '}
        {review ? stateWord(review.state, language) : say(req, `admin.dashboard.state.${state}`)}
      </span>
    </li>
  )
}
