/**
 * The packages of Lexical import each other in a circle. Their default entry for Node picks its
 * build with a top-level await, so that two of them may wait for each other forever: the process
 * then ends without a word, with exit code 13. This condition picks the build at once.
 */
const CONDITION = '--conditions=production'

/** How Node runs the TypeScript of tools and tests; package.json has the same words. */
export const NODE_ARGS = [CONDITION, '--import', 'tsx']

/** How `npm start` runs the server. */
export const START_ARGS = [CONDITION, 'src/server/boot.mjs']

/** How `npm run user` and the other commands start; the path of the command follows. */
export const COMMAND_ARGS = [CONDITION, 'src/cli/boot.mjs']
