import { setTimeout as sleep } from 'node:timers/promises'

/** Asks until the status is the one that is waited for; the test's own limit ends it otherwise. */
export const untilStatus = async <T extends { status: number }>(
  ask: () => Promise<T>,
  status: number,
): Promise<T> => {
  for (;;) {
    const answer = await ask()
    if (answer.status === status) return answer
    await sleep(200)
  }
}
