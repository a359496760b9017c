import type { Payload, PayloadRequest } from 'payload'

/** Who did something, as it is written down: it still reads when the account is gone. */
export type Actor = { id: null | string; name: string; role: null | string }

type Source = { payload: Payload; req?: Pick<PayloadRequest, 'user'> | undefined }

/** Anybody who is not logged in, such as who tries passwords. */
export const VISITOR: Actor = { id: null, name: 'bezoeker', role: null }

/**
 * Who is behind a request: the person who is logged in, else what this process calls itself
 * (`custom.actor` of the configuration, which the command line sets), else the product.
 */
export const actorOf = ({ payload, req }: Source): Actor => {
  const user = req?.user as null | undefined | { email?: string; id: unknown; name?: string }
  if (user) return nameAccount(user)
  const { actor } = payload.config.custom as { actor?: unknown }
  return { id: null, name: typeof actor === 'string' ? actor : 'systeem', role: null }
}

/** An account as actor. */
export const nameAccount = (account: object): Actor => {
  const { id, email, name, role } = account as Record<string, unknown>
  const called = [name, email].find((text) => typeof text === 'string' && text.trim() !== '')
  return {
    id: String(id),
    name: typeof called === 'string' ? called : String(id),
    role: typeof role === 'string' ? role : null,
  }
}
