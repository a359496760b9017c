import { describe, expect, it } from '@jest/globals'

import { CONFLICT_HEADER } from '../../../hooks/shared/addErrorCode'
import { repeatConflicts } from './repeatConflicts'
import { createTurns } from './turns'

const conflict = () => new Response('{}', { headers: { [CONFLICT_HEADER]: '1' }, status: 503 })

/** Answers with a conflict so many times, and then with the body that it got. */
const flaky = (conflicts: number) => {
  let asked = 0
  const answer = repeatConflicts(async (request) => {
    asked += 1
    const body = await request.text()
    return asked <= conflicts ? conflict() : new Response(body)
  }, createTurns())
  return { answer, asked: () => asked }
}

const write = (headers: Record<string, string> = { 'content-type': 'application/json' }) =>
  new Request('http://localhost/api/practices/1', { body: '{"a":1}', headers, method: 'PATCH' })

describe('a write that met another one', () => {
  it('is done again, with the same body', async () => {
    const { answer, asked } = flaky(3)
    const response = await answer(write())
    expect([response.status, await response.text(), asked()]).toEqual([200, '{"a":1}', 4])
  })

  it('is given up after five times, and the client hears no more than 503', async () => {
    const { answer, asked } = flaky(99)
    const response = await answer(write())
    expect([response.status, asked()]).toEqual([503, 5])
    expect(response.headers.has(CONFLICT_HEADER)).toBe(false)
  })

  it('is done again with its file', async () => {
    const { answer, asked } = flaky(1)
    const response = await answer(write({ 'content-type': 'multipart/form-data; boundary=x' }))
    expect([response.status, await response.text(), asked()]).toEqual([200, '{"a":1}', 2])
  })

  it('is not done again when it is a question', async () => {
    const { answer, asked } = flaky(1)
    const response = await answer(new Request('http://localhost/api/practices'))
    expect([response.status, asked()]).toEqual([503, 1])
    expect(response.headers.has(CONFLICT_HEADER)).toBe(false)
  })

  it('waits until an earlier one has been done again', async () => {
    let running = 0
    let most = 0
    const seen = new Set<string>()
    const answer = repeatConflicts(async (request) => {
      const body = await request.text()
      if (!seen.has(body)) {
        seen.add(body)
        return conflict()
      }
      running += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setImmediate(resolve))
      running -= 1
      return new Response(body)
    }, createTurns())
    const requests = Array.from({ length: 5 }, (_, index) => {
      const headers = { 'content-type': 'application/json' }
      return new Request('http://localhost/api/x', { body: `${index}`, headers, method: 'POST' })
    })
    const responses = await Promise.all(requests.map(answer))
    expect(responses.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200])
    expect(most).toBe(1)
  })

  it('is given up when its turn does not come', async () => {
    const turns = createTurns(1)
    let free = (): void => undefined
    const busy = turns.take(() => new Promise<void>((resolve) => (free = resolve)))
    let asked = 0
    const answer = repeatConflicts(() => Promise.resolve((asked++, conflict())), turns)
    const response = await answer(write())
    free()
    await busy
    expect([response.status, asked, await response.text()]).toEqual([503, 1, '{}'])
  })
})
