import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'

import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { REVIEW_LISTS } from '../../domain/review/lists'
import { OPEN_STATES } from '../../domain/review/states'
import { languageOf, say } from '../../i18n'
import type { ReviewRequest } from '../../payload-types'
import { day } from '../review/dates'
import { listUrl } from '../review/listUrl'
import { stateWord } from '../review/words'

/** How many submissions the start page shows. */
const SHOWN = 10

const idOf = (assignee: ReviewRequest['assignee']): string | undefined =>
  assignee && typeof assignee === 'object' ? assignee.id : (assignee ?? undefined)

/** What staff has to review: what is theirs first, then the oldest. */
export const Queue = async ({ req }: { req: PayloadRequest }) => {
  const me = String(req.user?.id)
  const { docs } = await req.payload.find({
    collection: REVIEW_REQUESTS,
    depth: 0,
    overrideAccess: false,
    pagination: false,
    req,
    sort: 'submittedAt',
    user: req.user,
    where: { state: { in: [...OPEN_STATES] } },
  })
  const isMine = ({ assignee }: ReviewRequest): boolean => idOf(assignee) === me
  const counted = REVIEW_LISTS.filter(({ name }) => !['all', 'done', 'open'].includes(name)).map(
    ({ isMine: onlyMine, name, states }) => ({
      count: docs.filter((doc) => states.includes(doc.state) && (!onlyMine || isMine(doc))).length,
      name,
    }),
  )
  const waiting = docs.filter(({ state }) => state === 'in_review' || state === 'submitted')
  const queue = [...waiting.filter(isMine), ...waiting.filter((doc) => !isMine(doc))]

  return (
    <section aria-labelledby="start-queue" className="start__part">
      <h2 id="start-queue">{say(req, 'admin.dashboard.queue')}</h2>
      <ul className="start__counts">
        {counted.map(({ count, name }) => (
          <li key={name}>
            <Link href={listUrl(name, me)} prefetch={false}>
              {say(req, `admin.reviews.${name}`)} ({count})
            </Link>
          </li>
        ))}
        <li>
          <Link href={listUrl('all', me)} prefetch={false}>
            {say(req, 'admin.dashboard.all_reviews')}
          </Link>
        </li>
      </ul>
      {queue.length === 0 && <p>{say(req, 'admin.dashboard.queue_none')}</p>}
      <ul className="start__list">
        {queue.slice(0, SHOWN).map((review) => (
          <Row isMine={isMine(review)} key={review.id} req={req} review={review} />
        ))}
      </ul>
    </section>
  )
}

type RowProps = { isMine: boolean; req: PayloadRequest; review: ReviewRequest }

const Row = ({ isMine, req, review }: RowProps) => {
  const language = languageOf(req)
  const { assigneeName, id, state, submittedAt, submittedByName, title } = review
  const by = assigneeName
    ? say(req, 'admin.dashboard.with', { name: assigneeName })
    : say(req, 'admin.dashboard.with_nobody')
  return (
    <li className="start__row">
      <Link href={`/admin/collections/${REVIEW_REQUESTS}/${id}`} prefetch={false}>
        {title}
      </Link>
      <span className="start__about">
        {say(req, 'admin.dashboard.at', {
          date: day(language, submittedAt),
          name: submittedByName ?? '',
        })}
        {` · ${stateWord(state, language)}, `}
        {isMine ? say(req, 'admin.dashboard.with_me') : by}
      </span>
    </li>
  )
}
