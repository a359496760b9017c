import { implementationAccess } from '../../access/moderated'
import { loggedIn, nobody } from '../../access/policies'
import type { GuardedCollection } from '../../access/types'
import { guardWrite } from '../../hooks/contributor/guardWrite'
import { ownByCity } from '../../hooks/contributor/ownByCity'
import { readMain, showOwnDrafts } from '../../hooks/contributor/showOwnDrafts'
import { setDerived } from '../../hooks/implementations/setDerived'
import { touchPractice } from '../../hooks/implementations/touchPractice'
import { keepPinned, keepPinnedOnDelete } from '../../hooks/review/keepPinned'
import { followOwner } from '../../hooks/shared/followOwner'
import { hideUnreadable } from '../../hooks/shared/hideUnreadable'
import { refreshMedia, refreshMediaAfterDelete } from '../../hooks/shared/refreshMedia'
import { rememberMedia, rememberMediaBeforeDelete } from '../../hooks/shared/rememberMedia'
import { shareMedia } from '../../hooks/shared/shareMedia'
import { widenSearch } from '../../hooks/shared/widenSearch'
import { nlEn } from '../../src/i18n'
import { CONTENT } from '../shared/groups'
import { REVIEWED_EDIT } from '../shared/review'
import { DRAFTS } from '../shared/versions'
import { IMPLEMENTATIONS } from '../slugs'
import { implementationFields } from './fields'

/** How one city carries out a practice. */
export const Implementations: GuardedCollection = {
  slug: IMPLEMENTATIONS,
  access: { ...implementationAccess, admin: loggedIn, unlock: nobody },
  admin: {
    components: { edit: REVIEWED_EDIT },
    defaultColumns: ['title', 'practice', 'city', 'phase', '_status', 'updatedAt'],
    description: nlEn(
      'Hoe één stad of gemeente een praktijk uitvoert. Bezoekers zien een uitvoering alleen als ook de praktijk gepubliceerd is.',
      'How one city or municipality carries out a practice. Visitors see it only when the practice is published too.',
    ),
    group: CONTENT,
    listSearchableFields: ['title', 'projectName'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'title',
  },
  custom: {
    publicQuery: {
      sort: ['createdAt', 'lastVerifiedAt', 'order', 'startDate', 'title', 'updatedAt'],
      where: {
        city: 'id',
        'city.nis': 'text',
        'city.province': 'text',
        'city.slug': 'text',
        createdAt: 'date',
        endDate: 'date',
        id: 'id',
        inspiredBy: 'id',
        lastVerifiedAt: 'date',
        partnerCities: 'id',
        'partnerCities.nis': 'text',
        'partnerCities.slug': 'text',
        phase: 'text',
        practice: 'id',
        'practice.actions.number': 'number',
        'practice.category.slug': 'text',
        'practice.policyDomains.slug': 'text',
        'practice.slug': 'text',
        projectName: 'text',
        startDate: 'date',
        title: 'text',
        updatedAt: 'date',
      },
    },
  },
  // What a page about a practice shows of each: everything but the way back to the practice.
  defaultPopulate: {
    budgetBand: true,
    city: true,
    contact: true,
    description: true,
    endDate: true,
    images: true,
    lastVerifiedAt: true,
    lessons: true,
    links: true,
    order: true,
    partnerCities: true,
    phase: true,
    projectName: true,
    results: true,
    startDate: true,
    title: true,
  },
  defaultSort: 'title',
  fields: implementationFields,
  hooks: {
    afterChange: [touchPractice, refreshMedia],
    afterDelete: [refreshMediaAfterDelete],
    afterOperation: [showOwnDrafts],
    afterRead: [hideUnreadable],
    beforeChange: [keepPinned, setDerived, rememberMedia, followOwner, shareMedia],
    beforeDelete: [keepPinnedOnDelete, rememberMediaBeforeDelete],
    beforeOperation: [guardWrite, readMain, widenSearch],
    beforeValidate: [ownByCity],
  },
  indexes: [
    { fields: ['practice', '_status', 'order'] },
    { fields: ['city', '_status'] },
    { fields: ['practiceIsPublic', '_status', 'title'] },
  ],
  labels: {
    plural: nlEn('Uitvoeringen', 'Implementations'),
    singular: nlEn('Uitvoering', 'Implementation'),
  },
  trash: true,
  versions: DRAFTS,
}
