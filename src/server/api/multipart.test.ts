import { describe, expect, it } from '@jest/globals'

import { parseObject, readForm } from './multipart'

const TYPE = 'multipart/form-data; boundary=grens'

const form = (fields: string): Buffer =>
  Buffer.from(
    `--grens\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n${fields}\r\n--grens--\r\n`,
  )

const part = (headers: string, content: string): string =>
  `--grens\r\n${headers}\r\n\r\n${content}\r\n`

const END = '--grens--\r\n'

describe('a form', () => {
  it('passes when it is whole', async () => {
    const read = (await readForm(form('{"alt":"x"}'), TYPE)) as FormData
    expect(read.get('_payload')).toBe('{"alt":"x"}')
  })

  it('passes as browsers make it', async () => {
    const data = new FormData()
    data.append('_payload', JSON.stringify({ alt: 'é' }))
    data.append('file', new Blob(['--x--']), 'x.png')
    const request = new Request('http://localhost', { body: data, method: 'POST' })
    const read = (await readForm(
      Buffer.from(await request.arrayBuffer()),
      request.headers.get('content-type') ?? '',
    )) as FormData

    expect(read.get('_payload')).toBe('{"alt":"é"}')
    expect(await (read.get('file') as File).text()).toBe('--x--')
  })

  it('has an empty document when it has none', async () => {
    const body = Buffer.from(part('Content-Disposition: form-data; name="alt"', 'x') + END)
    const read = (await readForm(body, TYPE)) as FormData
    expect(read.get('_payload')).toBe('{}')
  })

  it.each([
    ['cut off', form('{}').subarray(0, -8), TYPE],
    ['of another boundary', form('{}'), 'multipart/form-data; boundary=anders'],
    ['without a boundary', form('{}'), 'multipart/form-data'],
    ['followed by something', Buffer.concat([form('{}'), Buffer.from('rest')]), TYPE],
    ['of a part without a name', Buffer.from(part('Content-Disposition: x', '1') + END), TYPE],
    ['of a part without headers', Buffer.from(`${part('', '')}${END}`), TYPE],
    [
      'of a file with a control character in its name',
      Buffer.from(part('Content-Disposition: form-data; name="f"; filename="\0.png"', '1') + END),
      TYPE,
    ],
    [
      'of a file with a name that fits no file system',
      Buffer.from(
        part(`Content-Disposition: form-data; name="f"; filename="${'é'.repeat(1001)}"`, '1') + END,
      ),
      TYPE,
    ],
    [
      'of a field with such a name',
      Buffer.from(part(`Content-Disposition: form-data; name="${'x'.repeat(1001)}"`, '1') + END),
      TYPE,
    ],
    ['about two documents', Buffer.concat([form('{}').subarray(0, -11), form('{}')]), TYPE],
  ])('is refused when it is %s', async (_name, body, type) => {
    expect(await readForm(body, type)).toBe('invalid_multipart')
  })

  it('is without a file when nothing was chosen: browsers send one without a name', async () => {
    const empty = part('Content-Disposition: form-data; name="file"; filename=""', '')
    const read = (await readForm(Buffer.from(empty + END), TYPE)) as FormData
    expect([...read.keys()]).toEqual(['_payload'])
  })

  it.each(['{bad', '[]', 'null', '"x"', '', '{"__proto__":{}}'])(
    'is refused when its document is %s',
    async (fields) => {
      expect(await readForm(form(fields), TYPE)).toBe('invalid_json')
    },
  )

  it('is refused when its document is a file', async () => {
    const headers = 'Content-Disposition: form-data; name="_payload"; filename="x.json"'
    expect(await readForm(Buffer.from(part(headers, '{}') + END), TYPE)).toBe('invalid_json')
  })
})

describe('a JSON object', () => {
  it('may hold any text', () => {
    expect(parseObject('{"a":"\\"constructor\\": x"}')).toStrictEqual({ a: '"constructor": x' })
  })

  it.each(['{"constructor":1}', '{"a":{"__proto__" : 1}}', '{"\\u005f_proto__":1}'])(
    'has no key that reaches into the language: %s',
    (text) => {
      expect(parseObject(text)).toBeUndefined()
    },
  )
})
