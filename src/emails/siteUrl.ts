import type { Payload } from 'payload'

type Place = { host: string; port: number; serverUrl: string | undefined }

/** Where people find this installation, without a slash at the end. */
export const siteUrl = ({ host, port, serverUrl }: Place): string =>
  serverUrl ?? `http://${readableHost(host)}:${port}`

const readableHost = (host: string): string => {
  if (['0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** What the links in a mail begin with; the configuration knows it. */
export const siteUrlOf = ({ config }: Pick<Payload, 'config'>): string =>
  (config.custom as { siteUrl: string }).siteUrl
