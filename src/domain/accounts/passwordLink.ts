/** Why somebody gets a link by which they set a password. */
export type LinkPurpose = 'invite' | 'reset'

const HOUR = 60 * 60 * 1000

/** In milliseconds: how long a link works. */
export const LINK_LIFETIME: Readonly<Record<LinkPurpose, number>> = {
  invite: 7 * 24 * HOUR,
  reset: HOUR,
}

type Account = {
  acceptedAt?: null | string | undefined
  invitedAt?: null | string | undefined
  suspended?: boolean | null | undefined
}

export type LinkDecision = { expiresAt: Date; purpose: LinkPurpose }

/** Whether somebody was invited and has not set a password yet. */
export const isInvited = ({ acceptedAt, invitedAt }: Account): boolean =>
  Boolean(invitedAt) && !acceptedAt

/**
 * Which link an account gets now, if any. Who is suspended gets none. Who was invited and forgets that
 * gets the invitation again, for as long as it holds: nobody but an administrator renews it.
 *
 * @param asked when and why the link was asked for; a question that waited longer than its link would
 *   have worked is not answered any more
 */
export const decideLink = (
  account: Account,
  { at, purpose }: { at: Date; purpose: LinkPurpose },
  now: Date,
): LinkDecision | undefined => {
  if (account.suspended) return undefined
  if (isInvited(account)) {
    const expiresAt = new Date(Date.parse(account.invitedAt ?? '') + LINK_LIFETIME.invite)
    return expiresAt > now ? { expiresAt, purpose: 'invite' } : undefined
  }
  if (purpose === 'invite' || now.getTime() - at.getTime() > LINK_LIFETIME.reset) return undefined
  return { expiresAt: new Date(now.getTime() + LINK_LIFETIME.reset), purpose }
}
