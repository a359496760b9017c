import path from 'node:path'

import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

import { cleanLine } from './cleanLine'
import { fileTransport } from './fileTransport'
import type { WrittenMail } from './fileTransport'
import type { MailSettings } from './settings'
import { smtpTransport } from './smtpTransport'

/** Where mails stand that no mail server took. */
export const mailFolder = ({ dataDir }: Pick<MailSettings, 'dataDir'>): string =>
  path.join(dataDir, 'mail')

/** Where mails go, for a person: never with the account of the mail server. */
export const mailDestination = (settings: MailSettings): string =>
  settings.smtpUrl ? `via ${new URL(settings.smtpUrl).host}` : `in ${mailFolder(settings)}`

/**
 * Payload's adapter for nodemailer, on the mail server of `SMTP_URL` or else on a folder. The server
 * is not asked at the start: one that is down would hold that up.
 */
export const mailAdapter = async (settings: MailSettings): Promise<EmailAdapter> => {
  const adapter = await nodemailerAdapter({
    defaultFromAddress: settings.mailFrom.address,
    defaultFromName: settings.mailFrom.name,
    skipVerify: true,
    // Without a transport the adapter opens an account at a service on the internet.
    transport: settings.smtpUrl
      ? smtpTransport(settings.smtpUrl)
      : fileTransport(mailFolder(settings)),
  })
  return ({ payload }) => {
    const inner = adapter({ payload })
    return {
      ...inner,
      sendEmail: async (message) => {
        const info = (await inner.sendEmail(harmless(message))) as Partial<WrittenMail>
        const { file, messageId } = info
        if (file) payload.logger.info({ file, messageId }, 'A mail was written to a file')
        else payload.logger.info({ messageId }, 'The mail server took a mail')
        return info
      },
    }
  }
}

/** Whatever a text holds: one line as subject, and no file or address that is fetched for it. */
const harmless = (message: SendEmailOptions): SendEmailOptions => ({
  ...message,
  disableFileAccess: true,
  disableUrlAccess: true,
  ...(message.subject && { subject: cleanLine(message.subject) }),
})
