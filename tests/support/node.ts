/**
 * How Node runs the product's TypeScript; package.json has the same words.
 *
 * The packages of Lexical import each other in a circle. Their default entry for Node picks its
 * build with a top-level await, so that two of them may wait for each other forever: the process
 * then ends without a word, with exit code 13. The condition `production` picks the build at once.
 */
export const NODE_ARGS = ['--conditions=production', '--import', 'tsx']
