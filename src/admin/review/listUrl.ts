import { REVIEW_REQUESTS } from '../../../collections/slugs'
import { REVIEW_LISTS } from '../../domain/review/lists'
import type { ReviewList } from '../../domain/review/lists'

type Name = ReviewList['name']

const PATH = `/admin/collections/${REVIEW_REQUESTS}`

/** Names the choice in the address, beside the filter that it stands for. */
export const LIST_PARAMETER = 'lijst'

/** The address of a choice of submissions: the list's own filter, which stays visible. */
export const listUrl = (name: Name, userId: string): string => {
  const list = REVIEW_LISTS.find((each) => each.name === name)
  if (!list || name === 'open') return PATH
  const query = new URLSearchParams({ [LIST_PARAMETER]: name })
  list.states.forEach((state, index) => {
    query.set(`where[or][0][and][0][state][in][${index}]`, state)
  })
  if (list.isMine) query.set('where[or][0][and][1][assignee][equals]', userId)
  return `${PATH}?${query.toString()}`
}
