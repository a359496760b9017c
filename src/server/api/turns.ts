import { E_TIMEOUT, Mutex, withTimeout } from 'async-mutex'

/** In milliseconds: how long a write waits to be done again. */
const LONGEST_WAIT = 15_000

/** Lets work in one by one. */
export type Turns = {
  /** @returns undefined, without having done the work, when its turn does not come in time */
  take: <T>(work: () => Promise<T>) => Promise<T | undefined>
}

/** @param wait in milliseconds */
export const createTurns = (wait = LONGEST_WAIT): Turns => {
  const turn = withTimeout(new Mutex(), wait)
  return {
    take: async (work) => {
      const release = await turn.acquire().catch((error: unknown) => {
        if (error === E_TIMEOUT) return undefined
        throw error
      })
      if (!release) return undefined
      try {
        return await work()
      } finally {
        release()
      }
    },
  }
}
