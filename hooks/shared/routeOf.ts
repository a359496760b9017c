import type { PayloadRequest } from 'payload'

/**
 * Whether a request over REST is about this document, or this collection when no id is given: hooks
 * see what their own calls write as well.
 */
export const isRouteOf = (
  { payloadAPI, routeParams }: PayloadRequest,
  slug: string,
  id?: number | string,
): boolean =>
  payloadAPI === 'REST' &&
  routeParams?.collection === slug &&
  (id === undefined || String(routeParams.id) === String(id))
