import type { RequestHandler } from 'express'

/** Three cards, one on top of the other, as in the admin (src/admin/Icon). */
const ICON = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">',
  '<rect width="20" height="20" rx="4" fill="#1f4e79"/>',
  '<g fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round">',
  '<rect x="4" y="9" width="12" height="7" rx="1.5"/><path d="M5.5 6.5h9M7.5 4h5"/></g></svg>',
].join('')

/** The icon in a browser's tab. Browsers ask for it by this name whatever a page says. */
export const sendIcon: RequestHandler = (_req, res) => {
  res.setHeader('Cache-Control', 'public, max-age=86400')
  res.type('image/svg+xml').send(ICON)
}
