import { loggedIn, nobody } from '../../access/policies'

/** Nobody writes to the log over any API; each collection says who reads it. */
export const CLOSED = {
  admin: loggedIn,
  create: nobody,
  delete: nobody,
  readVersions: nobody,
  unlock: nobody,
  update: nobody,
}
