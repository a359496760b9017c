import { describe, expect, it } from '@jest/globals'

import { renderMail } from './renderMail'

const CONTENT = {
  action: { label: 'Bekijk ze', url: 'https://praktijken.example.org/admin?a=1&b=2' },
  footer: 'Je krijgt deze mail omdat je een account hebt.',
  paragraphs: ['Dag,', ['Eerste lijn\ntweede lijn', '<b>vet</b>']],
  title: 'Nieuwe "praktijk"',
}

describe('a mail', () => {
  it('says the same as text and as HTML', () => {
    const { html, text } = renderMail(CONTENT)
    expect(text).toBe(
      [
        'Nieuwe "praktijk"',
        'Dag,',
        '- Eerste lijn\n  tweede lijn\n- <b>vet</b>',
        'Bekijk ze:\nhttps://praktijken.example.org/admin?a=1&b=2',
        '-- \nJe krijgt deze mail omdat je een account hebt.\n',
      ].join('\n\n'),
    )
    expect(html).toContain('Eerste lijn<br>tweede lijn')
    expect(html).toContain('href="https://praktijken.example.org/admin?a=1&amp;b=2"')
    expect(html).toContain('Je krijgt deze mail omdat je een account hebt.')
  })

  it('escapes what somebody wrote', () => {
    const hostile = '</title><script>alert("1")</script>\'"&'
    const { html } = renderMail({
      action: { label: hostile, url: `https://example.org/${hostile}` },
      footer: hostile,
      paragraphs: [hostile, [hostile]],
      title: hostile,
    })
    expect(html).not.toContain('<script>')
    expect(html).not.toContain('alert("1")')
    expect(html.match(/<\/title>/g)).toHaveLength(1)
  })

  it('has lists whose lines lead somewhere', () => {
    const paragraphs = [[{ text: 'Naar <hier>', url: 'https://example.org/?a=1&b=2' }]]
    const { html, text } = renderMail({ paragraphs, title: 'Overzicht' })
    expect(text).toContain('- Naar <hier>\n  https://example.org/?a=1&b=2')
    expect(html).toMatch(
      /<a href="https:\/\/example.org\/\?a=1&amp;b=2"[^>]*>Naar &lt;hier&gt;<\/a>/,
    )
  })

  it('is in Dutch for a screen reader, has one heading, and loads nothing', () => {
    const { html } = renderMail(CONTENT)
    expect(html).toContain('<html lang="nl">')
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).not.toMatch(/<(img|link|script|style)\b/)
  })
})
