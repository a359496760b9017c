import { describe, expect, it } from '@jest/globals'

import { readable } from './terminalLog'

const line = (values: object): string =>
  readable(JSON.stringify({ level: 30, time: '2026-01-02T03:04:05.678Z', ...values }))

describe('a log line for people', () => {
  it('tells what was asked and answered', () => {
    expect(line({ req: { method: 'GET', url: '/x' }, res: { status: 404 }, responseTime: 7 })).toBe(
      '03:04:05 GET /x 404 7 ms\n',
    )
  })

  it('says how bad it is, and where it happened', () => {
    expect(line({ err: { stack: 'Error: x\n  at y' }, level: 50, msg: 'Mislukt' })).toBe(
      '03:04:05 fout: Mislukt\nError: x\n  at y\n',
    )
  })
})
