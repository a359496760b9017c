import { createHash } from 'node:crypto'

import { fold } from '../../domain/fold'

/** What a fiche holds of a practice, whether it comes from a file or from a document. */
export type PracticeContent = {
  actions: string[]
  /** Names, or ids where a name is not known. */
  category: string | undefined
  description: unknown
  goals: string[]
  policyDomains: string[]
  summary: string
  targetGroups: string[]
  title: string
}

/** What a fiche holds of an implementation. */
export type ImplementationContent = { description: unknown; projectName: string }

/**
 * Fingerprint of a practice's content. Two contents share one when a reader sees no difference;
 * the case of a category's name does not count.
 */
export const hashPractice = (content: PracticeContent): string =>
  hash({
    ...content,
    actions: [...content.actions].sort(),
    category: content.category ? fold(content.category) : null,
    description: canonicalRichText(content.description),
    policyDomains: content.policyDomains.map(fold),
  })

/** Fingerprint of an implementation's content. */
export const hashImplementation = ({ description, projectName }: ImplementationContent): string =>
  hash({ description: canonicalRichText(description), projectName })

const hash = (value: object): string =>
  createHash('sha256')
    .update(JSON.stringify(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))))
    .digest('hex')

type Node = Record<string, unknown>

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

/**
 * Rich text without what the editor adds by itself when a document is opened and saved. Formatting
 * stays: who made a word bold has edited the text.
 */
const canonicalRichText = (state: unknown): unknown => {
  const nodes = isNode(state) ? canonicalChildren(state.root) : []
  return nodes.filter((node) => !isEmptyParagraph(node))
}

const canonicalChildren = (node: unknown): unknown[] => {
  const children = isNode(node) && Array.isArray(node.children) ? node.children.filter(isNode) : []
  const result: Record<string, unknown>[] = []
  for (const child of children) {
    const last = result.at(-1)
    const format = typeof child.format === 'number' ? child.format : 0
    if (last && child.type === 'text' && last.type === 'text' && last.format === format) {
      last.text = `${String(last.text)}${String(child.text)}`
      continue
    }
    result.push(canonicalNode(child, format))
  }
  return result
}

const canonicalNode = (node: Node, format: number): Record<string, unknown> =>
  node.type === 'text'
    ? { type: 'text', format, text: node.text }
    : {
        type: node.type,
        ...pick(node, ['tag', 'listType']),
        ...(isNode(node.fields) && { fields: pick(node.fields, ['linkType', 'newTab', 'url']) }),
        children: canonicalChildren(node),
      }

const pick = (from: Node, keys: string[]): Node =>
  Object.fromEntries(keys.filter((key) => from[key] != null).map((key) => [key, from[key]]))

const isEmptyParagraph = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'paragraph' &&
  Array.isArray(node.children) &&
  node.children.length === 0
