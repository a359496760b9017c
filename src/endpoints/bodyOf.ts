import type { PayloadRequest } from 'payload'

/** What was sent: the server has checked that it is a JSON object (src/server/api/readRequest). */
export const bodyOf = async (req: PayloadRequest): Promise<unknown> => {
  const text = (await req.text?.()) ?? ''
  return text === '' ? {} : JSON.parse(text)
}
