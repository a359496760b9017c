import { practiceAccess } from '../../access/moderated'
import { loggedIn, nobody } from '../../access/policies'
import type { GuardedCollection } from '../../access/types'
import { guardWrite } from '../../hooks/contributor/guardWrite'
import { ownByCity } from '../../hooks/contributor/ownByCity'
import { readMain, showOwnDrafts } from '../../hooks/contributor/showOwnDrafts'
import { refreshImplementations } from '../../hooks/practices/refreshImplementations'
import { keepPinned, keepPinnedOnDelete } from '../../hooks/review/keepPinned'
import { followOwner } from '../../hooks/shared/followOwner'
import { hideUnreadable } from '../../hooks/shared/hideUnreadable'
import { refreshMedia, refreshMediaAfterDelete } from '../../hooks/shared/refreshMedia'
import { refuseDeleteInUse } from '../../hooks/shared/refuseDeleteInUse'
import { rememberMedia, rememberMediaBeforeDelete } from '../../hooks/shared/rememberMedia'
import { setSlug } from '../../hooks/shared/setSlug'
import { shareMedia } from '../../hooks/shared/shareMedia'
import { widenSearch } from '../../hooks/shared/widenSearch'
import { nlEn } from '../../src/i18n'
import { CONTENT } from '../shared/groups'
import { REVIEWED_EDIT } from '../shared/review'
import { DRAFTS } from '../shared/versions'
import { IMPLEMENTATIONS, PRACTICES } from '../slugs'
import { practiceFields } from './fields'

/** What a local authority can do, apart from who does it. */
export const Practices: GuardedCollection = {
  slug: PRACTICES,
  access: { ...practiceAccess, admin: loggedIn, unlock: nobody },
  admin: {
    components: { edit: REVIEWED_EDIT },
    defaultColumns: ['title', 'category', '_status', 'owner', 'updatedAt'],
    description: nlEn(
      'Wat een lokaal bestuur kan doen. Hoe een stad het aanpakt, staat bij Uitvoeringen.',
      'What a local authority can do. How a city does it stands under Implementations.',
    ),
    group: CONTENT,
    listSearchableFields: ['title', 'summary', 'slug'],
    pagination: { defaultLimit: 25, limits: [10, 25, 50, 100] },
    useAsTitle: 'title',
  },
  custom: {
    publicQuery: {
      joins: { implementations: IMPLEMENTATIONS },
      sort: ['createdAt', 'slug', 'title', 'updatedAt'],
      where: {
        actions: 'id',
        'actions.number': 'number',
        'actions.programme': 'id',
        'actions.programme.slug': 'text',
        category: 'id',
        'category.slug': 'text',
        createdAt: 'date',
        id: 'id',
        owner: 'id',
        'owner.nis': 'text',
        'owner.slug': 'text',
        policyDomains: 'id',
        'policyDomains.slug': 'text',
        related: 'id',
        slug: 'text',
        summary: 'text',
        title: 'text',
        updatedAt: 'date',
      },
    },
  },
  defaultPopulate: { slug: true, summary: true, title: true },
  defaultSort: 'title',
  fields: practiceFields,
  hooks: {
    afterChange: [refreshImplementations, refreshMedia],
    afterDelete: [refreshMediaAfterDelete],
    afterOperation: [showOwnDrafts],
    afterRead: [hideUnreadable],
    beforeChange: [keepPinned, rememberMedia, followOwner, shareMedia],
    beforeDelete: [
      keepPinnedOnDelete,
      refuseDeleteInUse([{ collection: IMPLEMENTATIONS, path: 'practice' }]),
      rememberMediaBeforeDelete,
    ],
    beforeOperation: [guardWrite, readMain, widenSearch],
    beforeValidate: [ownByCity, setSlug('title')],
  },
  indexes: [{ fields: ['_status', 'title'] }, { fields: ['category', '_status'] }],
  labels: { plural: nlEn('Praktijken', 'Practices'), singular: nlEn('Praktijk', 'Practice') },
  trash: true,
  versions: DRAFTS,
}
