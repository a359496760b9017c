import { createTransport } from 'nodemailer'
import type { Transporter } from 'nodemailer'

/** In milliseconds. A job that hangs would hold up those behind it. */
const LIMITS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/**
 * Hands mails to a mail server. A password never goes over the network unencrypted: with an account,
 * `smtp://` has to offer STARTTLS unless it is on this machine.
 *
 * @param url `smtp://` or `smtps://`, checked by `isSmtpUrl`
 */
export const smtpTransport = (url: string): Transporter => {
  const { hostname, password, port, protocol, username } = new URL(url)
  const secure = protocol === 'smtps:'
  return createTransport({
    ...LIMITS,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    requireTLS: !secure && username !== '' && !LOOPBACK.includes(hostname),
    secure,
    ...(username && {
      auth: { pass: decodeURIComponent(password), user: decodeURIComponent(username) },
    }),
  })
}
