import { match } from 'path-to-regexp'
import type { Endpoint, SanitizedConfig } from 'payload'

type Entity = { endpoints: Endpoint[] | false; slug: string }

/**
 * The methods that a path of the REST API answers, for the `Allow` header.
 *
 * @param pathname below `/api`, e.g. `/practices/1`
 * @returns upper case, sorted; empty when the path does not exist
 */
export const allowedMethods = (config: SanitizedConfig, pathname: string): string[] => {
  const { endpoints, rest } = endpointsOf(config, pathname)
  const methods = new Set(
    endpoints
      .filter(({ path }) => match(path, { decode: decodeURIComponent })(rest || '/'))
      .map(({ method }) => method.toUpperCase()),
  )
  if (methods.has('GET')) methods.add('HEAD')
  if (methods.size > 0) methods.add('OPTIONS')
  return [...methods].sort()
}

/** Finds whose endpoints a path belongs to, as `handleEndpoints` does. */
const endpointsOf = (
  config: SanitizedConfig,
  pathname: string,
): { endpoints: Endpoint[]; rest: string } => {
  const isGlobal = pathname.startsWith('/globals/')
  const below = isGlobal ? pathname.slice('/globals'.length) : pathname
  const [, slug = ''] = below.split('/')
  const entities: Entity[] = isGlobal ? config.globals : config.collections
  const entity = entities.find((each) => each.slug === slug)
  if (!entity) return { endpoints: isGlobal ? [] : config.endpoints, rest: below }
  return { endpoints: entity.endpoints || [], rest: below.slice(slug.length + 1) }
}
