import type { Reply } from './doors'

/** One question at a door, and what the table says of it. */
export type Cell = {
  ask: () => Promise<Reply>
  /** `kept`: the request may be answered, but what it asks for is not done. */
  expected: 'kept' | 'read' | 'refused' | 'written'
  /** Of what is written: questions of one group are about different documents. */
  group?: string
  name: string
  /** What is wrong with what was written, asked before everything is put back. */
  problem?: (reply: Reply) => Promise<string | undefined>
  /** The ids of what it may write. What it makes has a new one. */
  writes?: readonly string[]
}

/** What is stored, by id, below Payload. */
export type Store = { read: () => Promise<Map<string, string>>; restore: () => Promise<void> }

/**
 * Asks everything: first what must change nothing, then what may, a group at a time. After each
 * everything is read again below Payload and put back.
 *
 * @returns what is not as the table says, in words
 */
export const proveCells = async (cells: Cell[], store: Store): Promise<string[]> => {
  const before = await store.read()
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) {
    const group = cell.expected === 'written' ? (cell.group ?? cell.name) : ''
    groups.set(group, [...(groups.get(group) ?? []), cell])
  }
  const problems: string[] = []
  for (const group of groups.values()) problems.push(...(await proveGroup(group, before, store)))
  return problems
}

const proveGroup = async (
  cells: Cell[],
  before: Map<string, string>,
  store: Store,
): Promise<string[]> => {
  const asked: { cell: Cell; reply: Reply }[] = []
  for (const cell of cells) asked.push({ cell, reply: await cell.ask() })
  const after = await store.read()
  const isSame = (id: string): boolean => before.get(id) === after.get(id)
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((id) => !isSame(id))
  const problems: string[] = []
  for (const { cell, reply } of asked) {
    const isDone = changed.some((id) => isOf(cell, id, before))
    const found =
      problemOfReply(cell, reply) ??
      (cell.expected === 'written'
        ? isDone
          ? await cell.problem?.(reply)
          : 'did nothing'
        : undefined)
    if (found) problems.push(`${cell.name} (${cell.expected}) ${found} [${reply.said}]`)
  }
  for (const id of changed) {
    if (cells.some((cell) => cell.expected === 'written' && isOf(cell, id, before))) continue
    const by = suspects(asked.filter(({ cell }) => cell.writes?.includes(id)))
    problems.push(`${id} was written: ${by.map(({ cell }) => cell.name).join('; ')}`)
  }
  if (changed.length > 0) await store.restore()
  return problems
}

/** Those who were let in, or all of them when nobody was. */
export const suspects = <Each extends { reply: Reply }>(asked: Each[]): Each[] => {
  const letIn = asked.filter(({ reply }) => !reply.isRefused)
  return letIn.length > 0 ? letIn : asked
}

const isOf = ({ writes = [] }: Cell, id: string, before: Map<string, string>): boolean =>
  writes.includes(id) || !before.has(id)

const problemOfReply = ({ expected }: Cell, { isRefused }: Reply): string | undefined => {
  if (expected === 'kept' || isRefused === (expected === 'refused')) return undefined
  return isRefused ? 'was refused' : 'was not refused'
}
