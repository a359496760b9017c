import { setTimeout as sleep } from 'node:timers/promises'

import { describe, expect, it, jest } from '@jest/globals'

import { createHealth } from './health'

const build = (ping: () => Promise<void>) => {
  const clock = { time: 0 }
  const onChange = jest.fn<(isUp: boolean, error?: unknown) => void>()
  const health = createHealth({ now: () => clock.time, onChange, ping })
  return { clock, health, onChange }
}

describe('health', () => {
  it('is ready only while the process runs', async () => {
    const { health } = build(() => Promise.resolve())

    await expect(health.isReady()).resolves.toBe(false)
    health.phase = 'running'
    await expect(health.isReady()).resolves.toBe(true)
    health.phase = 'stopping'
    await expect(health.isReady()).resolves.toBe(false)
  })

  it('asks the database once in two seconds while it answers', async () => {
    const ping = jest.fn(() => Promise.resolve())
    const { clock, health } = build(ping)
    await health.isDatabaseUp({ isFresh: false })
    await health.isDatabaseUp({ isFresh: false })
    expect(ping).toHaveBeenCalledTimes(1)

    clock.time = 2_000
    await health.isDatabaseUp({ isFresh: false })
    expect(ping).toHaveBeenCalledTimes(2)
  })

  it('asks at once when a fresh answer is wanted, and one question serves all who wait', async () => {
    const ping = jest.fn(() => Promise.resolve())
    const { health } = build(ping)
    await health.isDatabaseUp({ isFresh: false })
    await Promise.all([
      health.isDatabaseUp({ isFresh: true }),
      health.isDatabaseUp({ isFresh: true }),
    ])

    expect(ping).toHaveBeenCalledTimes(2)
  })

  it('notices that the database went away, and that it came back', async () => {
    let isAway = true
    const { health, onChange } = build(() =>
      isAway ? Promise.reject(new Error('away')) : Promise.resolve(),
    )
    await expect(health.isDatabaseUp({ isFresh: false })).resolves.toBe(false)
    isAway = false
    await expect(health.isDatabaseUp({ isFresh: false })).resolves.toBe(true)

    expect(onChange.mock.calls.map(([isUp]) => isUp)).toStrictEqual([false, true])
  })

  it('does not take a process that is busy for a database that is away', async () => {
    const { health } = build(async () => {
      await sleep(1)
      await sleep(1)
    })
    const answer = health.isDatabaseUp({ isFresh: true })
    for (const end = Date.now() + 1_600; Date.now() < end;);

    await expect(answer).resolves.toBe(true)
  })

  it('does not wait for a database that says nothing', async () => {
    const { health } = build(() => new Promise(() => undefined))

    await expect(health.isDatabaseUp({ isFresh: true })).resolves.toBe(false)
  })
})
