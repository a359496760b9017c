import { describe, expect, it } from '@jest/globals'

import { BodyTooLargeError, readBody } from './limitBody'

const requestOf = (body: string, headers: Record<string, string> = {}): Request =>
  new Request('http://localhost', { body, headers, method: 'POST' })

describe('reading a body', () => {
  it('takes what is exactly as long as allowed', async () => {
    expect((await readBody(requestOf('12345'), 5)).toString()).toBe('12345')
  })

  it('stops when it is longer, whatever it announced', async () => {
    await expect(readBody(requestOf('123456'), 5)).rejects.toBeInstanceOf(BodyTooLargeError)
    await expect(readBody(requestOf('1', { 'content-length': '6' }), 5)).rejects.toBeInstanceOf(
      BodyTooLargeError,
    )
  })

  it('asks for no more than it needs to know that', async () => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        sent += 1
        controller.enqueue(new Uint8Array(10))
      },
    })
    const request = new Request('http://localhost', {
      body: endless,
      duplex: 'half',
      method: 'POST',
    } as RequestInit)

    await expect(readBody(request, 25)).rejects.toBeInstanceOf(BodyTooLargeError)
    expect(sent).toBeLessThan(10)
  })
})
