import { describe, expect, it } from '@jest/globals'

import { createLogger } from './logger'

describe('the logger', () => {
  const written = (entry: object): string => {
    const lines: string[] = []
    const logger = createLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
    logger.info(entry)
    return lines.join('')
  }

  it('writes one JSON object a line, with the time', () => {
    const line: unknown = JSON.parse(written({ msg: 'started', requestId: 'abc' }))
    expect(line).toMatchObject({ msg: 'started', requestId: 'abc', time: expect.any(String) })
  })

  it.each([
    { password: 'hunter2' },
    { data: { password: 'hunter2' } },
    { req: { body: { token: 'hunter2' } } },
    { req: { headers: { authorization: 'JWT hunter2', cookie: 'payload-token=hunter2' } } },
    { res: { headers: { 'set-cookie': ['payload-token=hunter2'] } } },
  ])('never shows a secret: %j', (entry) => {
    expect(written(entry)).toContain('[redacted]')
    expect(written(entry)).not.toContain('hunter2')
  })
})
