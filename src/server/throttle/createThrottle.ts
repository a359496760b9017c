import { setTimeout as timer } from 'node:timers/promises'

import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

import { Refusal } from '../refusal'
import type { Attempt, AttemptKind } from './attempts'
import { networkOf } from './networkOf'

/** What became of an attempt; what could not be judged counts as none. */
export type Outcome = 'failed' | 'succeeded' | 'void'

export type Throttle = <T>(
  attempt: Attempt & { address: string },
  work: () => Promise<T>,
  outcomeOf: (result: T) => Outcome,
) => Promise<T>

/** `stranger`: a pair again, once others have tried that account too often. */
type Scope = 'account' | 'address' | 'pair' | 'stranger'

type Limit = { minutes: number; points: number }

/**
 * Failed attempts. An office shares an address, so that one is generous. The limit on an account counts
 * strangers alone, who have fewer attempts each from then on: a limit that stops everybody would let
 * strangers keep its owner out. Who logged in from an address before notices nothing.
 */
export const LIMITS: Readonly<Record<AttemptKind, Partial<Record<Scope, Limit>>>> = {
  change: { address: { minutes: 15, points: 50 } },
  forgot: { account: { minutes: 60, points: 5 }, address: { minutes: 60, points: 20 } },
  login: {
    account: { minutes: 60, points: 100 },
    address: { minutes: 15, points: 50 },
    pair: { minutes: 15, points: 10 },
    stranger: { minutes: 60, points: 3 },
  },
  reset: { address: { minutes: 60, points: 20 } },
}

/** The narrowest first: what it stops is not counted by the others. */
const ORDER = ['pair', 'address', 'account'] as const satisfies Scope[]

/** Milliseconds that each answer about a forgotten password takes: longer than the work for a known address. */
const FORGOT_FLOOR = 700

/** Addresses from which somebody logged in; the oldest goes first. */
const MAX_KNOWN = 20_000

/** Longest e-mail address. */
const MAX_ACCOUNT = 254

/**
 * Slows down who guesses, in the memory of this process: with more processes each counts for itself, and
 * a start begins at nothing.
 *
 * @param sleep for tests
 * @returns runs the work of an attempt
 * @throws {Refusal} 429 with Retry-After, before any work
 */
export const createThrottle = ({
  sleep = (milliseconds: number): Promise<unknown> => timer(milliseconds),
} = {}): Throttle => {
  const limiters = new Map(
    Object.entries(LIMITS).flatMap(([kind, scopes]) =>
      Object.entries(scopes).map(([scope, { minutes, points }]) => [
        `${kind} ${scope}`,
        new RateLimiterMemory({ duration: minutes * 60, points }),
      ]),
    ),
  )
  const known = new Set<string>()
  const lines: Lines = new Map()

  return async ({ account, address, kind }, work, outcomeOf) => {
    const network = networkOf(address)
    const name = accountName(account)
    const pair = name && `${name} ${network}`
    const keys: Record<Scope, string> = {
      account: kind === 'login' && known.has(pair) ? '' : name,
      address: network,
      pair,
      stranger: pair,
    }
    const counted: (() => Promise<unknown>)[] = []
    const takeBack = () => Promise.all(counted.map((undo) => undo()))
    /** How many milliseconds to wait for the next attempt; undefined when this one may be made. */
    const count = async (scope: Scope): Promise<number | undefined> => {
      const [limiter, key] = [limiters.get(`${kind} ${scope}`), keys[scope]]
      if (!limiter || !key) return undefined
      const state = await limiter.consume(key).catch(onlyRefusal)
      if (isOver(state, limiter)) return state.msBeforeNext
      counted.push(() => limiter.reward(key))
      return undefined
    }
    // Asked first and not counted: what is stopped here, in any number, leaves nothing in memory.
    const stopped = await limiters.get(`${kind} address`)?.get(keys.address)
    if (stopped && stopped.remainingPoints <= 0) throw tooMany(stopped.msBeforeNext)
    for (const scope of ORDER) {
      const wait = await count(scope)
      if (wait === undefined) continue
      const isOfStrangers = scope === 'account' && limiters.has(`${kind} stranger`)
      const forOne = isOfStrangers ? await count('stranger') : wait
      if (forOne === undefined) continue
      await takeBack()
      throw tooMany(forOne)
    }

    try {
      const floor = kind === 'forgot' ? sleep(FORGOT_FLOOR) : undefined
      const [result] = await Promise.all([
        kind === 'forgot' ? inLine(lines, name, work) : work(),
        floor,
      ])
      const outcome = outcomeOf(result)
      if (outcome === 'void' || (outcome === 'succeeded' && kind !== 'forgot')) await takeBack()
      if (outcome === 'succeeded' && kind === 'login') {
        await limiters.get('login pair')?.delete(pair)
        remember(known, pair)
      }
      return result
    } catch (error) {
      await takeBack()
      throw error
    }
  }
}

type Lines = Map<string, Promise<unknown>>

/**
 * One after another: on MongoDB writes of one account that meet are refused, and only an account that
 * exists is written.
 */
const inLine = async <T>(lines: Lines, name: string, work: () => Promise<T>): Promise<T> => {
  const mine = (lines.get(name) ?? Promise.resolve()).then(work)
  const done = mine.catch(() => undefined)
  lines.set(name, done)
  try {
    return await mine
  } finally {
    if (lines.get(name) === done) lines.delete(name)
  }
}

/** The library throws what it has counted when that is too much. */
const onlyRefusal = (error: unknown): RateLimiterRes => {
  if (error instanceof RateLimiterRes) return error
  throw error
}

const isOver = ({ consumedPoints }: RateLimiterRes, { points }: RateLimiterMemory): boolean =>
  consumedPoints > points

/** As Payload compares it. */
const accountName = (account: unknown): string =>
  typeof account === 'string' ? account.toLowerCase().trim().slice(0, MAX_ACCOUNT) : ''

const remember = (known: Set<string>, pair: string): void => {
  known.delete(pair)
  known.add(pair)
  const [oldest] = known
  if (known.size > MAX_KNOWN && oldest !== undefined) known.delete(oldest)
}

const tooMany = (milliseconds: number): Refusal =>
  new Refusal(429, {
    headers: { 'Retry-After': String(Math.max(1, Math.ceil(milliseconds / 1000))) },
    text: 'error.too_many_requests',
  })
