import { isRecord } from '../isRecord'

/** The types of node that the product's editor makes (collections/shared/richText): its own, and Lexical's. */
export const NODE_TYPES: ReadonlySet<string> = new Set([
  'autolink',
  'heading',
  'linebreak',
  'link',
  'list',
  'listitem',
  'paragraph',
  'root',
  'tab',
  'text',
])

type Node = { children?: unknown; fields?: unknown; type?: unknown }

/**
 * Whether an editor state holds something that the product's editor does not make: a file, a document, a
 * link to a document. Payload's own validation looks at the nodes that it knows, and lets the others pass.
 *
 * @param state a serialised editor state; nothing at all is fine
 */
export const hasForeignNodes = (state: unknown): boolean => {
  if (state == null) return false
  const nodes: unknown[] = [(state as { root?: unknown }).root]
  while (nodes.length > 0) {
    const node = nodes.pop()
    if (!isRecord(node) || isForeign(node)) return true
    if (Array.isArray(node.children)) nodes.push(...(node.children as unknown[]))
  }
  return false
}

const isForeign = ({ children, fields, type }: Node): boolean =>
  typeof type !== 'string' ||
  !NODE_TYPES.has(type) ||
  (children !== undefined && !Array.isArray(children)) ||
  pointsAtDocument(fields)

const pointsAtDocument = (fields: unknown): boolean =>
  isRecord(fields) && (fields.linkType === 'internal' || fields.doc != null)
