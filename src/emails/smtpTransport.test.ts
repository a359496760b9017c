import { describe, expect, it } from '@jest/globals'

import { smtpTransport } from './smtpTransport'

const optionsOf = (url: string): unknown => smtpTransport(url).options

describe('a mail server', () => {
  it('is asked over TLS when its address says so', () => {
    expect(optionsOf('smtps://mail.example.org')).toMatchObject({
      host: 'mail.example.org',
      port: 465,
      secure: true,
    })
  })

  it('gets no password before the connection is encrypted', () => {
    expect(optionsOf('smtp://naam%40stad.example:p%2Fw@mail.example.org')).toMatchObject({
      auth: { pass: 'p/w', user: 'naam@stad.example' },
      port: 587,
      requireTLS: true,
      secure: false,
    })
    expect(optionsOf('smtp://naam:pw@localhost:1025')).toMatchObject({ requireTLS: false })
    expect(optionsOf('smtp://mail.example.org:25')).toMatchObject({ port: 25, requireTLS: false })
    expect(optionsOf('smtp://mail.example.org:25')).not.toHaveProperty('auth')
  })

  it('that says nothing is left', () => {
    expect(optionsOf('smtp://mail.example.org')).toMatchObject({
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
    })
  })
})
