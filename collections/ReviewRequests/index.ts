import { ownReviewsOrStaff } from '../../access/moderated'
import { loggedIn, nobody } from '../../access/policies'
import type { GuardedCollection } from '../../access/types'
import { nlEn } from '../../src/i18n'
import { CONTENT } from '../shared/groups'
import { REVIEW_REQUESTS } from '../slugs'
import { reviewRequestFields } from './fields'
import { openUnlessAsked } from './openUnlessAsked'

/**
 * What a city submitted and what became of it. Each change is an action under
 * `/api/review-requests`; the stock routes only read.
 */
export const ReviewRequests: GuardedCollection = {
  slug: REVIEW_REQUESTS,
  access: {
    admin: loggedIn,
    create: nobody,
    delete: nobody,
    read: ownReviewsOrStaff,
    readVersions: nobody,
    unlock: nobody,
    update: nobody,
  },
  admin: {
    baseFilter: openUnlessAsked,
    components: {
      beforeListTable: ['/src/admin/ReviewFilters#ReviewFilters'],
      views: { edit: { default: { Component: '/src/admin/ReviewView#ReviewView' } } },
    },
    defaultColumns: ['title', 'state', 'city', 'submittedByName', 'submittedAt', 'assigneeName'],
    description: nlEn(
      'Wat ingediend is, met de opmerkingen en de beslissing.',
      'What was submitted, with the remarks and the decision.',
    ),
    group: CONTENT,
    hideAPIURL: true,
    listSearchableFields: ['title'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'title',
  },
  custom: { publicQuery: { sort: [], where: {} } },
  defaultSort: 'submittedAt',
  disableDuplicate: true,
  fields: reviewRequestFields,
  graphQL: { disableMutations: true },
  indexes: [{ fields: ['state', 'submittedAt'] }, { fields: ['city', 'state'] }],
  labels: {
    plural: nlEn('Indieningen', 'Review requests'),
    singular: nlEn('Indiening', 'Review request'),
  },
}
