import type { Endpoint } from 'payload'
import { UnauthorizedError } from 'payload'

import { rotateKey } from '../../actions/apiClients/rotateKey'
import { say } from '../../i18n'

/** Routes below `/api/api-clients` that are not Payload's own. */
export const apiClientEndpoints: Endpoint[] = [
  {
    handler: async (req) => {
      if (!req.user) throw new UnauthorizedError(req.t)
      const id = String(req.routeParams?.id)
      const doc = await rotateKey({ payload: req.payload, req }, id)
      return Response.json(
        { doc, message: say(req, 'key.done.rotate') },
        { headers: { 'Cache-Control': 'private, no-store' } },
      )
    },
    method: 'post',
    path: '/:id/rotate',
  },
]
