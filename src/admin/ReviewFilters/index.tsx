import { Link } from '@payloadcms/ui'
import type { BeforeListTableServerProps } from 'payload'

import { isStaff } from '../../../access/roles'
import { REVIEW_LISTS } from '../../domain/review/lists'
import { message } from '../../i18n'
import { LIST_PARAMETER, listUrl } from '../review/listUrl'

import './index.css'

/** What only VVSG has a use for. */
const OF_STAFF = new Set(['mine', 'new'])

/** Choices of submissions above their list. */
export const ReviewFilters = ({ i18n, searchParams, user }: BeforeListTableServerProps) => {
  const chosen = searchParams?.[LIST_PARAMETER] ?? (searchParams?.where ? '' : 'open')
  const lists = REVIEW_LISTS.filter(({ name }) => isStaff(user) || !OF_STAFF.has(name))
  return (
    <nav aria-label={message(i18n.language, 'admin.reviews.filters')} className="review-filters">
      {lists.map(({ name }) => (
        <Link
          aria-current={chosen === name ? 'page' : undefined}
          className="review-filters__link"
          href={listUrl(name, String(user?.id))}
          key={name}
          prefetch={false}
        >
          {message(i18n.language, `admin.reviews.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
