import type { Payload } from 'payload'

import { USERS } from '../../collections/slugs'
import type { Login } from '../actions/accounts/createAccount'
import { inTransaction } from '../actions/inTransaction'
import { seedDemo } from './seedDemo'
import { seedReferenceData } from './seedReferenceData'

/**
 * Fills a new database, so that whoever starts the product for the first time has something to look
 * at: reference data, the bundled fiche and an account for each role. One transaction: a start that
 * is cut off leaves an empty database, and the next one begins again.
 *
 * @returns the logins, to be shown once; undefined when nothing was to be done
 */
export const firstRun = async ({
  payload,
  settings,
}: {
  payload: Payload
  settings: { demo: boolean }
}): Promise<{ logins: Login[] } | undefined> => {
  if (!settings.demo || (await hasUsers(payload))) return undefined
  return inTransaction({ payload }, async (req) => {
    await seedReferenceData({ payload, req })
    const { logins } = await seedDemo({ payload, req })
    return { logins }
  })
}

const hasUsers = async (payload: Payload): Promise<boolean> => {
  const { totalDocs } = await payload.count({ collection: USERS, overrideAccess: true })
  return totalDocs > 0
}
