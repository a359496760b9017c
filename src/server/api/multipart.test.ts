import { describe, expect, it } from '@jest/globals'

import { checkMultipart, parseObject } from './multipart'

const TYPE = 'multipart/form-data; boundary=grens'

const form = (fields: string): Buffer =>
  Buffer.from(
    `--grens\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${fields}\r\n--grens--\r\n`,
  )

describe('a form', () => {
  it('passes when it is whole', () => {
    expect(checkMultipart(form('{"alt":"x"}'), TYPE)).toBeUndefined()
  })

  it('passes as browsers make it', async () => {
    const data = new FormData()
    data.append('_payload', JSON.stringify({ alt: 'é' }))
    data.append('file', new Blob(['--x--']), 'x.png')
    const request = new Request('http://localhost', { body: data, method: 'POST' })

    expect(
      checkMultipart(
        Buffer.from(await request.arrayBuffer()),
        request.headers.get('content-type') ?? '',
      ),
    ).toBeUndefined()
  })

  it.each([
    ['cut off', form('{}').subarray(0, -8), TYPE],
    ['of another boundary', form('{}'), 'multipart/form-data; boundary=anders'],
    ['without a boundary', form('{}'), 'multipart/form-data'],
    ['followed by something', Buffer.concat([form('{}'), Buffer.from('rest')]), TYPE],
  ])('is refused when it is %s', (_name, body, type) => {
    expect(checkMultipart(body, type)).toBe('invalid_multipart')
  })

  it.each(['{bad', '[]', 'null', '"x"', '', '{"__proto__":{}}'])(
    'is refused when its document is %s',
    (fields) => {
      expect(checkMultipart(form(fields), TYPE)).toBe('invalid_json')
    },
  )
})

describe('a JSON object', () => {
  it('may hold any text', () => {
    expect(parseObject('{"a":"\\"constructor\\": x"}')).toStrictEqual({ a: '"constructor": x' })
  })

  it.each(['{"constructor":1}', '{"a":{"__proto__" : 1}}'])(
    'has no key that reaches into the language: %s',
    (text) => {
      expect(parseObject(text)).toBeUndefined()
    },
  )
})
