/** What a server answered, its JSON parsed (a text that is no JSON stays text). */
export type Answer = {
  // Tests look at answers field by field, and a wrong guess fails them.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  body: any
  headers: Headers
  status: number
}

export type Credentials = { email: string; password: string }

export type Upload = {
  content: Uint8Array
  /** The document's fields. */
  data?: Record<string, unknown>
  name: string
  type: string
}

type Send = (request: Request) => Promise<Response>

type Options = { body?: unknown; headers?: Record<string, string>; method?: string }

/** Asks the API as one user. A path starts with `/api`; a body is JSON unless it is form data. */
export type RestClient = {
  /** The same client, logged in. */
  as: (credentials: Credentials) => Promise<RestClient>
  delete: (path: string) => Promise<Answer>
  graphql: (query: string, variables?: Record<string, unknown>) => Promise<Answer>
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  patch: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Answer>
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  request: (path: string, options?: Options) => Promise<Answer>
  /** Sends a file with its document's fields, as a browser's form does. */
  upload: (path: string, upload: Upload) => Promise<Answer>
}

/**
 * @param origin where the API is, without a path
 * @param send how a request gets there: `fetch` for a server on a port
 * @param token of a logged-in user
 */
export const createRestClient = ({
  origin,
  send = fetch,
  token,
}: {
  origin: string
  send?: Send
  token?: string
}): RestClient => {
  const request = async (
    path: string,
    { body, headers = {}, method = 'GET' }: Options = {},
  ): Promise<Answer> => {
    const isForm = body instanceof FormData
    const response = await send(
      new Request(`${origin}${path}`, {
        headers: {
          ...(token && { authorization: `JWT ${token}` }),
          ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
          ...headers,
        },
        method,
        ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
      }),
    )
    return {
      body: parse(await response.text()),
      headers: response.headers,
      status: response.status,
    }
  }

  return {
    as: async (credentials) => {
      const answer = await request('/api/users/login', { body: credentials, method: 'POST' })
      return createRestClient({ origin, send, token: tokenOf(answer) })
    },
    delete: (path) => request(path, { method: 'DELETE' }),
    graphql: (query, variables = {}) =>
      request('/api/graphql', { body: { query, variables }, method: 'POST' }),
    get: (path, headers = {}) => request(path, { headers }),
    patch: (path, body, headers = {}) => request(path, { body, headers, method: 'PATCH' }),
    post: (path, body = {}, headers = {}) => request(path, { body, headers, method: 'POST' }),
    request,
    upload: (path, { content, data = {}, name, type }) => {
      const form = new FormData()
      form.append('_payload', JSON.stringify(data))
      form.append('file', new Blob([Uint8Array.from(content)], { type }), name)
      return request(path, { body: form, method: 'POST' })
    },
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** The session's token, which a browser gets as a cookie. */
const tokenOf = ({ body, headers, status }: Answer): string => {
  const cookie = headers.getSetCookie().find((line) => line.startsWith('payload-token='))
  const token = cookie?.slice('payload-token='.length).split(';')[0]
  if (!token) throw new Error(`Login answered ${status}: ${JSON.stringify(body)}`)
  return token
}
