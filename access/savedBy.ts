import type { FieldAccess } from 'payload'

import { mayReadDrafts } from './revision'

/**
 * Who saved a document or version: staff reads it, and a contributor for what belongs to the own city.
 * Without a document, as in a filter, a contributor may not ask.
 */
export const ownSavedByOrStaff: FieldAccess = ({ doc, req }) => mayReadDrafts(doc, req)
