import { describe, expect, it, jest } from '@jest/globals'
import { RateLimiterMemory } from 'rate-limiter-flexible'

import type { Attempt } from './attempts'
import type { Outcome } from './createThrottle'
import { createThrottle, LIMITS } from './createThrottle'

const AN = 'an@stad.example'

const scene = () => {
  const sleep = jest.fn(() => Promise.resolve())
  const throttle = createThrottle({ sleep })
  const attempt = async (
    kind: Attempt['kind'],
    address: string,
    outcome: Outcome,
    account = AN,
  ) => {
    const work = jest.fn(() => Promise.resolve(outcome))
    const result = await throttle({ account, address, kind }, work, (became) => became).catch(
      (error: unknown) => (error as { status: number }).status,
    )
    return { result, worked: work.mock.calls.length }
  }
  return { attempt, sleep, throttle }
}

describe('createThrottle', () => {
  it('refuses who failed too often, without any work, and says for how long', async () => {
    const { attempt, throttle } = scene()
    for (let i = 0; i < LIMITS.login.pair!.points; i += 1) {
      expect(await attempt('login', '192.0.2.1', 'failed')).toEqual({ result: 'failed', worked: 1 })
    }
    expect(await attempt('login', '192.0.2.1', 'succeeded')).toEqual({ result: 429, worked: 0 })
    expect(await attempt('login', '::ffff:192.0.2.1', 'failed', ' AN@stad.example')).toEqual({
      result: 429,
      worked: 0,
    })
    const work = () => Promise.resolve('failed' as const)
    const refused = throttle({ account: AN, address: '192.0.2.1', kind: 'login' }, work, (x) => x)
    await expect(refused).rejects.toMatchObject({
      options: { headers: { 'Retry-After': expect.stringMatching(/^[1-9]\d*$/) } },
    })
  })

  it('leaves others at that address, and the same person elsewhere, alone', async () => {
    const { attempt } = scene()
    for (let i = 0; i < 30; i += 1) await attempt('login', '192.0.2.1', 'failed')
    expect((await attempt('login', '192.0.2.1', 'failed', 'jo@stad.example')).worked).toBe(1)
    expect((await attempt('login', '192.0.2.2', 'succeeded')).worked).toBe(1)
  })

  it('stops an address that tries many accounts', async () => {
    const { attempt } = scene()
    for (let i = 0; i < LIMITS.login.address!.points; i += 1) {
      expect((await attempt('login', '192.0.2.1', 'failed', `${i}@stad.example`)).worked).toBe(1)
    }
    expect((await attempt('login', '192.0.2.1', 'failed', 'nog@stad.example')).worked).toBe(0)
  })

  it('remembers nothing of what an address tries that is stopped, so that it fills no memory', async () => {
    const { attempt } = scene()
    const { points } = LIMITS.login.address!
    for (let i = 0; i < points; i += 1)
      await attempt('login', '192.0.2.1', 'failed', `${i}@stad.example`)
    const counts = jest.spyOn(RateLimiterMemory.prototype, 'consume')
    expect((await attempt('login', '192.0.2.1', 'failed', 'nog@stad.example')).worked).toBe(0)
    expect(counts).not.toHaveBeenCalled()
    counts.mockRestore()
    expect((await attempt('login', '192.0.2.2', 'failed', 'nog@stad.example')).worked).toBe(1)
  })

  it('leaves strangers who try one account from many addresses few attempts, and keeps nobody out', async () => {
    const { attempt } = scene()
    await attempt('login', '198.51.100.1', 'succeeded')
    for (let i = 0; i < LIMITS.login.account!.points; i += 1) {
      expect((await attempt('login', `192.0.2.${i}`, 'failed')).worked).toBe(1)
    }
    for (let i = 0; i < LIMITS.login.stranger!.points; i += 1) {
      expect((await attempt('login', '203.0.113.1', 'failed')).worked).toBe(1)
    }
    expect((await attempt('login', '203.0.113.1', 'succeeded')).worked).toBe(0)
    // Its owner, from where they logged in before and from a place where they never were.
    for (let i = 1; i < LIMITS.login.pair!.points; i += 1) {
      expect((await attempt('login', '198.51.100.1', 'failed')).worked).toBe(1)
    }
    expect((await attempt('login', '198.51.100.1', 'succeeded')).worked).toBe(1)
    expect((await attempt('login', '203.0.113.2', 'succeeded')).worked).toBe(1)
    for (let i = 0; i < LIMITS.login.pair!.points; i += 1) {
      expect((await attempt('login', '203.0.113.2', 'failed')).worked).toBe(1)
    }
  })

  it.each(['succeeded', 'void'] as const)('counts no login that %s', async (outcome) => {
    const { attempt } = scene()
    for (let i = 0; i < 200; i += 1) {
      expect((await attempt('login', '192.0.2.1', outcome)).worked).toBe(1)
    }
  })

  it('counts attempts that are made at once', async () => {
    const { attempt } = scene()
    const all = await Promise.all(
      Array.from({ length: 40 }, () => attempt('login', '192.0.2.1', 'failed')),
    )
    expect(all.filter(({ worked }) => worked === 1)).toHaveLength(LIMITS.login.pair!.points)
  })

  it('counts each question about a forgotten password, and lets each answer wait', async () => {
    const { attempt, sleep } = scene()
    const { points } = LIMITS.forgot.account!
    for (let i = 0; i < points; i += 1) {
      expect((await attempt('forgot', `192.0.2.${i}`, 'succeeded')).worked).toBe(1)
    }
    expect(sleep).toHaveBeenCalledTimes(points)
    expect((await attempt('forgot', '198.51.100.1', 'succeeded')).worked).toBe(0)
    await attempt('login', '198.51.100.1', 'succeeded')
    expect(sleep).toHaveBeenCalledTimes(points)
  })
})
