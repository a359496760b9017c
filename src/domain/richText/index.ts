export { canonicalBlocks, canonicalText } from './blocks'
export type { Block, ListItem } from './blocks'
export { fromLexical, plainText } from './fromLexical'
export { toLexical } from './toLexical'
