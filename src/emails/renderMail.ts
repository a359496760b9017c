import { cleanLine } from './cleanLine'

/** A line of a list, which may lead somewhere. */
export type MailItem = string | { text: string; url: string }

export type MailContent = {
  /** What the reader can do, as a link. */
  action?: { label: string; url: string } | undefined
  /** Why this mail came, in small print. */
  footer?: string | undefined
  /** One after another; a list of lines becomes a list. Line ends within one are kept. */
  paragraphs: readonly (readonly MailItem[] | string)[]
  title: string
}

type Rendered = { html: string; text: string }

const FONT = 'font-family:Arial,Helvetica,sans-serif'
const PARAGRAPH = 'margin:0 0 16px;font-size:16px;line-height:1.5;color:#1f2933'
const SMALL = 'margin:24px 0 0;font-size:14px;line-height:1.5;color:#52606d'
const BUTTON =
  'display:inline-block;padding:12px 20px;background:#0b5394;color:#ffffff;font-size:16px;' +
  'font-weight:bold;text-decoration:none;border-radius:4px'

/**
 * One mail as plain text and as HTML, which say the same. Every text is escaped: what somebody wrote
 * stays text.
 */
export const renderMail = (content: MailContent): Rendered => ({
  html: renderHtml(content),
  text: renderText(content),
})

const renderText = ({ action, footer, paragraphs, title }: MailContent): string =>
  [
    cleanLine(title),
    ...paragraphs.map((each) =>
      typeof each === 'string' ? unixLines(each) : each.map(textItem).join('\n'),
    ),
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(footer ? [`-- \n${footer}`] : []),
  ].join('\n\n') + '\n'

const textItem = (item: MailItem): string => {
  const whole = typeof item === 'string' ? item : `${unixLines(item.text)}\n${item.url}`
  return `- ${unixLines(whole).replaceAll('\n', '\n  ')}`
}

const renderHtml = ({ action, footer, paragraphs, title }: MailContent): string => {
  const heading = escapeHtml(cleanLine(title))
  const body = [
    `<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;color:#1f2933">${heading}</h1>`,
    ...paragraphs.map((each) =>
      typeof each === 'string' ? `<p style="${PARAGRAPH}">${lines(each)}</p>` : list(each),
    ),
    ...(action ? [button(action)] : []),
    ...(footer ? [`<p style="${SMALL}">${lines(footer)}</p>`] : []),
  ]
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${heading}</title>
</head>
<body style="margin:0;padding:24px;background:#ffffff;${FONT}">
<main style="max-width:600px;margin:0 auto">
${body.join('\n')}
</main>
</body>
</html>
`
}

const htmlItem = (item: MailItem): string =>
  typeof item === 'string'
    ? lines(item)
    : `<a href="${escapeHtml(item.url)}" style="color:#0b5394">${lines(item.text)}</a>`

const list = (items: readonly MailItem[]): string =>
  `<ul style="margin:0 0 16px;padding-left:24px">${items
    .map((item) => `<li style="${PARAGRAPH}">${htmlItem(item)}</li>`)
    .join('')}</ul>`

const button = ({ label, url }: { label: string; url: string }): string => {
  const address = escapeHtml(url)
  return (
    `<p style="margin:24px 0"><a href="${address}" style="${BUTTON}">${escapeHtml(label)}</a></p>\n` +
    `<p style="${SMALL}">Werkt de knop niet? Kopieer dan dit adres:<br>${address}</p>`
  )
}

const unixLines = (text: string): string => text.replace(/\r\n?/g, '\n').trim()

const lines = (text: string): string => escapeHtml(unixLines(text)).replaceAll('\n', '<br>')

const ENTITIES: Record<string, string> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

const escapeHtml = (text: string): string =>
  text.replace(/["&'<>]/g, (character) => ENTITIES[character] ?? character)
