import { REVIEW_STATES } from '../../domain/review/states'
import { TRANSITIONS } from '../../domain/review/transitions'
import type { Transition } from '../../domain/review/transitions'
import { message } from '../../i18n'
import type { MessageKey } from '../../i18n'

const NOWHERE = '[*]'

/** The states of a submission and the steps between them, as a Mermaid diagram in Dutch. */
export const statesDiagram = (): string => {
  const arrows = arrowsOf(TRANSITIONS)
  const ends = REVIEW_STATES.filter(({ value }) =>
    [...arrows.keys()].every((arrow) => !arrow.startsWith(`${value} `)),
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...REVIEW_STATES.map(({ nl, value }) => `  ${value} : ${nl}`),
    ...[...arrows].map(([arrow, steps]) => `  ${arrow} : ${steps.join(' / ')}`),
    ...ends.map(({ value }) => `  ${value} --> ${NOWHERE}`),
    '```',
  ].join('\n')
}

/** Steps between the same two states share an arrow. */
const arrowsOf = (transitions: readonly Transition[]): Map<string, string[]> => {
  const arrows = new Map<string, string[]>()
  for (const { action, from, to } of transitions) {
    for (const state of from) {
      const arrow = `${state ?? NOWHERE} --> ${to === 'same' ? state : to}`
      const step = message('nl', `review.step.${action}` as MessageKey).toLowerCase()
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), step])
    }
  }
  return arrows
}
