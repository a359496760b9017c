import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

export type ReceivedMail = {
  html: string
  messageId: string
  raw: string
  text: string
  to: string[]
}

export type TestSmtp = {
  /** What was taken, in order. */
  mails: ReceivedMail[]
  stop: () => Promise<void>
  url: string
}

/**
 * A mail server on this machine.
 *
 * @param onMail is awaited before a mail is taken; what it throws is refused with that message
 */
export const startSmtp = async (
  onMail: (mail: ReceivedMail) => Promise<void> | void = () => undefined,
): Promise<TestSmtp> => {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const mail = readMail(
          Buffer.concat(chunks).toString(),
          envelope.rcptTo.map(({ address }) => address),
        )
        const taken = async (): Promise<void> => onMail(mail)
        taken().then(
          () => {
            mails.push(mail)
            done()
          },
          (error: unknown) => done(error as Error),
        )
      })
    },
  })
  // A client that is killed cuts its connection.
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
    url: `smtp://127.0.0.1:${port}`,
  }
}

/** The two parts of a mail as this product makes them. */
export const readMail = (raw: string, to: string[] = []): ReceivedMail => ({
  html: part(raw, 'text/html'),
  messageId: /^Message-ID: (.*)$/im.exec(raw)?.[1]?.trim() ?? '',
  raw,
  text: part(raw, 'text/plain'),
  to,
})

const part = (raw: string, type: string): string => {
  const [, boundary = ''] = /boundary="([^"]+)"/.exec(raw) ?? []
  const found = raw.split(`--${boundary}`).find((each) => each.includes(`Content-Type: ${type}`))
  if (!found) return ''
  const [head = '', ...body] = found.split('\r\n\r\n')
  const content = body.join('\r\n\r\n')
  if (/encoding: base64/i.test(head)) return Buffer.from(content, 'base64').toString()
  return /encoding: quoted-printable/i.test(head) ? fromQuotedPrintable(content) : content
}

const fromQuotedPrintable = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r\n/g, '')
      .replace(/=([\dA-F]{2})/g, (_match, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString()
