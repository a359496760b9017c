import type { PayloadRequest, TaskConfig } from 'payload'

import { issueLink } from '../actions/accounts/issueLink'
import type { LinkPurpose } from '../domain/accounts/passwordLink'
import { passwordLinkMail } from '../emails/passwordLinkMail'
import { sendMail } from '../emails/sendMail'
import { siteUrlOf } from '../emails/siteUrl'

type Input = { email: string; purpose: LinkPurpose; requestedAt: string }

/** The page of the admin where a password is set. */
const PAGE = '/admin/wachtwoord'

/**
 * Sends somebody a link by which they set a password: each attempt makes another one, so that the link
 * is nowhere but in the mail. To an address without an account nothing is sent.
 */
export const sendPasswordLink = {
  slug: 'sendPasswordLink',
  handler: async ({ input, req }) => {
    await send(input as Input, req)
    return { output: {} }
  },
  inputSchema: [
    { name: 'email', type: 'text', required: true },
    { name: 'purpose', type: 'text', required: true },
    { name: 'requestedAt', type: 'text', required: true },
  ],
} satisfies TaskConfig

/** @throws when the mail server does not take it: the job is tried again later */
const send = async (
  { email, purpose, requestedAt }: Input,
  { payload }: PayloadRequest,
): Promise<void> => {
  const at = new Date(requestedAt)
  const issued = await issueLink({ payload }, { at, email, purpose })
  if (!issued) return
  const { account, expiresAt, token } = issued
  const name = account.name ?? ''
  const mail = passwordLinkMail({
    expiresAt,
    name,
    purpose: issued.purpose,
    url: `${siteUrlOf(payload)}${PAGE}?token=${token}`,
  })
  await sendMail(
    { payload },
    { ...mail, id: `password-link-${account.id}-${Date.now()}`, to: { address: email, name } },
  )
}
