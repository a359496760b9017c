import type { ServerResponse } from 'node:http'

type Page = {
  headers?: Record<string, string>
  /** Seconds after which the page loads again. */
  refresh?: number
  status: number
  /** Plain text, as is the title: nothing that a client sent belongs in here. */
  text: string
  title: string
}

const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;margin:20vh auto;max-width:36rem;padding:0 1rem}'

/** A small page of the server's own, for when Next cannot answer. */
export const sendPage = (
  res: ServerResponse,
  { headers, refresh, status, text, title }: Page,
): void => {
  const html = [
    '<!doctype html><html lang="nl"><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    refresh ? `<meta http-equiv="refresh" content="${refresh}">` : '',
    `<title>${title}</title><style>${STYLE}</style><h1>${title}</h1><p>${text}</p></html>`,
  ].join('')
  res.writeHead(status, {
    'Cache-Control': 'no-store',
    'Content-Length': Buffer.byteLength(html),
    'Content-Type': 'text/html; charset=utf-8',
    ...headers,
  })
  res.end(res.req.method === 'HEAD' ? undefined : html)
}
