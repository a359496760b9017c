import { fileURLToPath } from 'node:url'

import type { Payload, PayloadRequest } from 'payload'

import { USERS } from '../../collections/slugs'
import { createAccount } from '../actions/accounts/createAccount'
import type { Login } from '../actions/accounts/createAccount'
import { loadCityIndex } from '../actions/cities/cityIndex'
import { inTransaction } from '../actions/inTransaction'
import { importFiche, readFiche } from '../importers/fiche/importFiche'
import type { FileReport } from '../importers/fiche/report'

export type DemoReport = {
  fiche: FileReport
  /** The accounts that were made, with passwords that are known only now. */
  logins: Login[]
}

/** Addresses under a top-level domain that is reserved for examples (RFC 2606): nobody gets mail. */
const ACCOUNTS = [
  { email: 'admin@voorbeeld.example', name: 'Beheerder', role: 'admin' },
  { email: 'moderator@voorbeeld.example', name: 'Moderator', role: 'moderator' },
  { city: 'Gent', email: 'gent@voorbeeld.example', name: 'Medewerker Gent', role: 'contributor' },
] as const

const FICHE = new URL('fiches/begeleiding-ongekwalificeerde-uitstromers.txt', import.meta.url)

/**
 * Publishes the bundled fiche and makes an account for each role. Needs the reference data. What is
 * there already stays as it is.
 */
export const seedDemo = ({
  payload,
  req,
}: {
  payload: Payload
  req?: PayloadRequest | undefined
}): Promise<DemoReport> =>
  inTransaction({ payload, req }, async (tx) => {
    const findCity = await loadCityIndex(payload, tx)
    const read = await readFiche(fileURLToPath(FICHE), { findCity })
    const fiche = await importFiche({ payload, req: tx }, read, { publish: true })
    const { docs } = await payload.find({
      collection: USERS,
      depth: 0,
      limit: ACCOUNTS.length,
      overrideAccess: true,
      req: tx,
      where: { email: { in: ACCOUNTS.map(({ email }) => email) } },
    })
    const known = new Set<string>(docs.map(({ email }) => email))
    const logins: Login[] = []
    for (const account of ACCOUNTS.filter(({ email }) => !known.has(email))) {
      logins.push(await createAccount({ payload, req: tx }, account))
    }
    return { fiche, logins }
  })
