/** How long an answer about the database counts, in milliseconds. */
const KEPT = 2_000

/** How long the database gets to give a sign of life, in milliseconds. */
const PATIENCE = 1_500

/** In milliseconds. */
const TICK = 100

/** What the process is doing. */
type Phase = 'running' | 'starting' | 'stopping'

export type Health = {
  /**
   * Whether the database answers. Asked at most once every two seconds; while it is away, and when
   * a fresh answer is wanted, it is asked now.
   */
  isDatabaseUp: (options: { isFresh: boolean }) => Promise<boolean>
  /** Whether requests can be answered. */
  isReady: () => Promise<boolean>
  phase: Phase
}

/**
 * Knows whether this process can answer.
 *
 * @param ping throws when the database is away
 * @param onChange is told when the database goes away and comes back
 */
export const createHealth = ({
  now = Date.now,
  onChange,
  ping,
}: {
  now?: () => number
  onChange: (isUp: boolean, error?: unknown) => void
  ping: () => Promise<void>
}): Health => {
  let asked: Promise<boolean> | undefined
  let last = { at: -Infinity, isUp: true }

  const ask = async (): Promise<boolean> => {
    let failure: unknown
    const isUp = await withPatience(ping()).then(
      () => true,
      (error: unknown) => {
        failure = error
        return false
      },
    )
    if (isUp !== last.isUp) onChange(isUp, failure)
    last = { at: now(), isUp }
    asked = undefined
    return isUp
  }

  const health: Health = {
    isDatabaseUp: ({ isFresh }) => {
      const isKept = now() - last.at < KEPT
      if (isKept && last.isUp && !isFresh) return Promise.resolve(true)
      return (asked ??= ask())
    },
    isReady: async () =>
      health.phase === 'running' && (await health.isDatabaseUp({ isFresh: false })),
    phase: 'starting',
  }
  return health
}

/** Counts ticks: while the process itself is busy it hears no answer, and one goes by at the most. */
const withPatience = async (answer: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    let left = PATIENCE / TICK
    timer = setInterval(() => {
      left -= 1
      if (left <= 0) reject(new Error('The database does not answer'))
    }, TICK)
  })
  try {
    await Promise.race([answer, tooLate])
  } finally {
    clearInterval(timer)
  }
}
