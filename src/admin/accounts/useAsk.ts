import { useState } from 'react'

import { useSay } from '../review/useSay'
import { ask } from './ask'
import type { Outcome } from './ask'

type Say = ReturnType<typeof useSay>['say']

/** Asks the API for one thing at a time, and keeps what came of it for the form. */
export const useAsk = (): {
  isBusy: boolean
  outcome: Outcome
  say: Say
  send: (path: string, body: unknown) => Promise<Outcome>
  show: (problems: Outcome['problems']) => void
} => {
  const { language, say } = useSay()
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>({ problems: {} })
  return {
    isBusy,
    outcome,
    say,
    send: async (path, body) => {
      setIsBusy(true)
      const next = await ask(path, { body, language })
      setOutcome(next)
      setIsBusy(false)
      return next
    },
    show: (problems) => setOutcome({ problems }),
  }
}
