import { mkdir, open, readdir, rename } from 'node:fs/promises'
import path from 'node:path'

import { createTransport } from 'nodemailer'
import type { Transport, Transporter } from 'nodemailer'

type Message = Parameters<Transport['send']>[0]

/** What a mail became. */
export type WrittenMail = { file: string; messageId: string }

/**
 * Writes each mail to a file, for an installation without a mail server. A mail that is sent again
 * under the same Message-ID is not written twice.
 *
 * @param folder made when it is not there; its files may hold links that set a password, so that
 * nobody but the account of the server reads them
 */
export const fileTransport = (folder: string): Transporter => {
  const transport: Transport<WrittenMail> = {
    name: 'file',
    send: (mail, callback) => {
      void write(folder, mail).then(
        (info) => callback(null, info),
        (error: unknown) => callback(error as Error, { file: '', messageId: '' }),
      )
    },
    version: '1',
  }
  return createTransport(transport)
}

const write = async (folder: string, { data, message }: Message): Promise<WrittenMail> => {
  await mkdir(folder, { mode: 0o700, recursive: true })
  const messageId = message.messageId()
  const ending = `_${fileSafe(messageId.replace(/^<|@.*$/g, ''))}.eml`
  const written = (await readdir(folder)).find((name) => name.endsWith(ending))
  if (written) return { file: path.join(folder, written), messageId }

  const date = data.date ? new Date(data.date) : new Date()
  const file = path.join(folder, `${date.toISOString().replace(/[:.]/g, '-')}${ending}`)
  const unfinished = `${file}.${process.pid}.tmp`
  const handle = await open(unfinished, 'w', 0o600)
  try {
    await handle.writeFile(await message.build())
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(unfinished, file)
  return { file, messageId }
}

const fileSafe = (text: string): string => text.replace(/[^\w.-]/g, '-').slice(0, 120)
