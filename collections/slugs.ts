/** Collection slugs. Relations, access rules and tests import these; nothing types a slug by hand. */
export const PRACTICES = 'practices'
export const IMPLEMENTATIONS = 'implementations'
export const CITIES = 'cities'
export const CATEGORIES = 'categories'
export const PROGRAMMES = 'programmes'
export const ACTIONS = 'actions'
export const MEDIA = 'media'
export const USERS = 'users'
/** A website's key. */
export const API_CLIENTS = 'api-clients'
export const REVIEW_REQUESTS = 'review-requests'
/** What a person is told by mail. */
export const NOTIFICATIONS = 'notifications'
export const AUDIT_LOG = 'audit-log'
/** Where the chain of the audit log ends. */
export const AUDIT_HEAD = 'audit-head'

/** Global slugs. */
export const SITE_SETTINGS = 'site-settings'
