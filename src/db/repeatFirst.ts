import { setTimeout as sleep } from 'node:timers/promises'

import type { BaseDatabaseAdapter } from 'payload'

import { isWriteConflict } from '../../hooks/shared/errorCodes'
import { takeHead } from '../actions/audit/head'
import { pauseBefore } from '../actions/pauseBefore'
import { repeatContext } from '../requestContext'

type Begin = BaseDatabaseAdapter['beginTransaction']

/** How often the end of the log is asked for. Whoever has it gives it back soon. */
const ATTEMPTS = 20

/**
 * Lets a transaction that is done again come first. Nearly all that meet do so at the end of the audit
 * log, which is written last: work that takes long would lose to short work each time. It therefore
 * takes that end before anything else, and the others meet it.
 *
 * @param begin of the adapter
 * @returns the same; without the end of the log when that cannot be had
 */
export const repeatFirst =
  (adapter: BaseDatabaseAdapter, begin: Begin): Begin =>
  async (options) => {
    for (let attempt = 1; ; attempt += 1) {
      const transactionID = await begin(options)
      if (!transactionID || !repeatContext.getStore() || attempt > ATTEMPTS) return transactionID
      try {
        await takeHead(adapter, { transactionID })
        return transactionID
      } catch (error) {
        await adapter.rollbackTransaction(transactionID)
        // Whatever else is wrong, the work itself will find.
        if (!isWriteConflict(error)) return begin(options)
      }
      await sleep(pauseBefore(attempt))
    }
  }
