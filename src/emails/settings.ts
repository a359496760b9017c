/** A name and an address, as in `Praktijkendatabank <samenleven@vvsg.be>`. */
export type MailAddress = { address: string; name: string }

export type MailSettings = {
  /** Mails are written here when there is no mail server: in `mail/`. */
  dataDir: string
  /** Who mails are from. */
  mailFrom: MailAddress
  /** `smtp://` or `smtps://`, with the account in it. Never logged. */
  smtpUrl: string | undefined
}

const ADDRESS = /^[^\s<>@,;:"\\]+@[^\s<>@,;:"\\]+$/

/** @returns undefined for what is no address with, perhaps, a name before it */
export const parseMailAddress = (text: string): MailAddress | undefined => {
  const [, name = '', inBrackets] = /^([^<>@,;:"\\\p{Cc}]*)<([^<>]*)>$/u.exec(text.trim()) ?? []
  const address = inBrackets ?? text.trim()
  return ADDRESS.test(address) ? { address, name: name.trim() || address } : undefined
}

/** Whether a text is the address of a mail server. */
export const isSmtpUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false
  const { hash, hostname, pathname, protocol, search } = new URL(text)
  const isBare = ['', '/'].includes(pathname) && !search && !hash
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== '' && isBare
}
