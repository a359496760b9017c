import { describe, expect, it } from '@jest/globals'

import { resolveActions } from './resolveActions'

const PLAN = { id: 'plan', name: 'Plan Samenleven', validFrom: '2022-10-01', validTo: '2025-09-30' }
const NEXT = { id: 'next', name: 'Sociaal cohesieplan', validFrom: '2026-01-01', validTo: null }

const action = (programme: string, number: number) => ({
  id: `${programme}-${number}`,
  number,
  programme,
})

const resolve = ({
  actions = [action('plan', 8)],
  lead = '',
  numbers = [8],
  now = '2026-06-01',
  programmes = [PLAN, NEXT],
}: {
  actions?: ReturnType<typeof action>[]
  lead?: string
  now?: string
  numbers?: number[]
  programmes?: (typeof NEXT | typeof PLAN)[]
}) =>
  resolveActions(
    {
      actions: numbers.map((number) => ({ line: 3, number })),
      description: [],
      lead,
    },
    { actions, programmes },
    new Date(now),
  )

const BOTH = [action('plan', 8), action('next', 8)]

describe('resolveActions', () => {
  it('takes the only programme that has the number, also when it has ended', () => {
    expect(resolve({})).toEqual({ ids: ['plan-8'], warnings: [] })
  })

  it('takes the programme that the text names', () => {
    expect(resolve({ actions: BOTH, lead: 'Een actie van plan samenleven.' }).ids).toEqual([
      'plan-8',
    ])
  })

  it('takes the programme that runs when the text names none', () => {
    expect(resolve({ actions: BOTH }).ids).toEqual(['next-8'])
    expect(resolve({ actions: BOTH, now: '2023-01-01' }).ids).toEqual(['plan-8'])
  })

  it('reports a number that the named programme lacks, with its line', () => {
    const { ids, warnings } = resolve({ actions: [action('next', 8)], lead: 'Plan Samenleven' })

    expect(ids).toEqual([])
    expect(warnings).toEqual([
      { code: 'unknown_action', line: 3, message: expect.stringContaining('Actie 8') },
    ])
  })

  it('reports a number of several programmes when none of them runs', () => {
    expect(resolve({ actions: BOTH, now: '2025-12-01' }).warnings).toHaveLength(1)
  })
})
