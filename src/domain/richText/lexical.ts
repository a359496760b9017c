/** A serialised node of the Lexical editor; what else it holds depends on its type. */
export type LexicalNode = { type: string; version: number; [key: string]: unknown }

/** A serialised editor state, as Payload's rich text fields store it. */
export type LexicalState = {
  root: {
    type: 'root'
    children: LexicalNode[]
    direction: null
    format: ''
    indent: number
    version: number
  }
  [key: string]: unknown
}
