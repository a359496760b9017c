import type { Endpoint } from 'payload'
import { UnauthorizedError } from 'payload'
import { z } from 'zod'

import { ROLES } from '../../../access/roles'
import { USERS } from '../../../collections/slugs'
import { inviteAccount } from '../../actions/accounts/inviteAccount'
import { queuePasswordLink } from '../../actions/accounts/queuePasswordLink'
import { setPassword } from '../../actions/accounts/setPassword'
import { say } from '../../i18n'
import { bodyOf } from '../bodyOf'
import { parseInput } from '../parseInput'

const HEADERS = { 'Cache-Control': 'private, no-store' }

/** RFC 5321. */
const LONGEST_ADDRESS = 254

const LONGEST_ID = 64

const email = z.string().trim().toLowerCase().pipe(z.email().max(LONGEST_ADDRESS))

const SCHEMAS = {
  forgot: z.strictObject({ email }),
  invite: z.strictObject({
    city: z.string().trim().min(1).max(LONGEST_ID).optional(),
    email,
    name: z.string().trim().max(120).optional(),
    role: z.enum(ROLES),
  }),
  // What a password may be is the collection's to say: longer ones are refused there.
  set: z.strictObject({ password: z.string().max(4096), token: z.string().min(1).max(200) }),
}

/** Routes below `/api/users` that are not Payload's own; its `forgot-password` is replaced. */
export const accountEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      const { user } = req
      if (!user) throw new UnauthorizedError(req.t)
      const { payload } = req
      const invitation = parseInput(req, SCHEMAS.invite, await bodyOf(req), USERS)
      const { id } = await inviteAccount({ payload, req }, invitation)
      const doc = await payload.findByID({
        id,
        collection: USERS,
        depth: 0,
        overrideAccess: false,
        req,
      })
      return Response.json(
        { doc, message: say(req, 'account.done.invite', { email: doc.email }) },
        { headers: HEADERS, status: 201 },
      )
    },
    method: 'post',
    path: '/invite',
  },
  {
    handler: async (req) => {
      const { email } = parseInput(req, SCHEMAS.forgot, await bodyOf(req), USERS)
      await queuePasswordLink({ payload: req.payload, req }, { email, purpose: 'reset' })
      return Response.json({ message: say(req, 'account.done.forgot') }, { headers: HEADERS })
    },
    method: 'post',
    path: '/forgot-password',
  },
  {
    handler: async (req) => {
      const input = parseInput(req, SCHEMAS.set, await bodyOf(req), USERS)
      // The link says whose password it is, whoever is logged in here.
      req.user = null
      await setPassword({ payload: req.payload, req }, input)
      return Response.json({ message: say(req, 'account.done.password') }, { headers: HEADERS })
    },
    method: 'post',
    path: '/set-password',
  },
]
