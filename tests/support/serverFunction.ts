import type { RestClient } from './rest'

/** What the server answered a browser that called one of the admin's own functions. */
export type Called = {
  /** All that came, as text: values, and components with what they show. */
  body: string
  status: number
}

const ACTION = /\{\\?"id\\?":\\?"([0-9a-f]{40,})\\?",\\?"bound\\?":null/

/**
 * What the admin's pages call the server by: Next's id of the function, as it stands in the page
 * that somebody gets who is logged in.
 */
export const serverFunctionId = async (person: RestClient): Promise<string> => {
  const { body } = await person.get('/admin')
  const [, id] = ACTION.exec(String(body)) ?? []
  if (!id) throw new Error('The admin names no server function')
  return id
}

/** Calls a function of the admin's as its pages do, with whatever arguments. */
export const callServerFunction = async (
  person: RestClient,
  id: string,
  call: { args: unknown; name: string },
): Promise<Called> => {
  const { body, status } = await person.request('/admin', {
    body: [call],
    headers: {
      accept: 'text/x-component',
      'content-type': 'text/plain;charset=UTF-8',
      'next-action': id,
    },
    method: 'POST',
  })
  return { body: typeof body === 'string' ? body : JSON.stringify(body), status }
}
