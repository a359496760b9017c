import type { Payload } from 'payload'

import { cleanLine } from './cleanLine'

export type Mail = {
  /** When it was written down; now when it is left out. */
  date?: Date
  html: string
  /** Names this mail: a second one with the same name is known as a copy. Letters, digits, dashes. */
  id: string
  subject: string
  text: string
  to: { address: string; name: string }
}

/**
 * Hands a mail to the mail server, or writes it to a file without one.
 *
 * @throws what the mail server answers; nothing was sent then
 */
export const sendMail = async (
  { payload }: { payload: Payload },
  { date, html, id, subject, text, to }: Mail,
): Promise<void> => {
  const [, domain] = payload.email.defaultFromAddress.split('@')
  await payload.sendEmail({
    ...(date && { date }),
    // Keeps an answering machine from answering.
    headers: { 'Auto-Submitted': 'auto-generated' },
    html,
    messageId: `<${id}@${domain}>`,
    subject,
    text,
    // A line end would be kept in it as a coded character.
    to: [{ ...to, name: cleanLine(to.name) }],
  })
}
