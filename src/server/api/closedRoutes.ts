/** Routes of Payload and Next that this product does not have, as the last part of their path. */
const CLOSED = [
  /^\/api\/og$/,
  /^\/api\/graphql-playground$/,
  // Accounts are made by an admin or on the command line, and nobody is told whether any exist.
  /^\/api\/[^/]+\/(first-register|init)$/,
  // Keeps a token that opens an account: /api/users/set-password takes its place.
  /^\/api\/[^/]+\/reset-password$/,
  /^\/api\/[^/]+\/verify(\/|$)/,
  /^\/api\/[^/]+\/paste-url(\/|$)/,
  /^\/_next\/image$/,
]

/**
 * Whether a path answers 404 for everybody, whatever its case, encoding and slashes.
 *
 * @param pathname as it came, percent-encoded
 */
export const isClosedRoute = (pathname: string): boolean => {
  const plain = decoded(pathname).toLowerCase().replace(/\/+/g, '/').replace(/\/$/, '')
  return CLOSED.some((route) => route.test(plain))
}

const decoded = (pathname: string): string => {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return pathname
  }
}
