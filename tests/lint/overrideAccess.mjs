/** Local API operations that skip access control unless they are told not to. */
const OPERATIONS = new Set([
  'count',
  'countGlobalVersions',
  'countVersions',
  'create',
  'delete',
  'duplicate',
  'find',
  'findByID',
  'findDistinct',
  'findGlobal',
  'findGlobalVersionByID',
  'findGlobalVersions',
  'findVersionByID',
  'findVersions',
  'restoreGlobalVersion',
  'restoreVersion',
  'update',
  'updateGlobal',
])

/** True for `payload` and for `anything.payload`. */
const isPayload = (node) =>
  (node.type === 'Identifier' && node.name === 'payload') ||
  (node.type === 'MemberExpression' && node.property.name === 'payload')

const writesOut = (argument) =>
  argument?.type === 'ObjectExpression' &&
  argument.properties.some((property) => property.key?.name === 'overrideAccess')

/** Lint rule: each Local API call says whether access control applies to it. */
export const overrideAccess = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      missing:
        'Write out overrideAccess: payload.{{operation}}() skips access control when it is left out.',
    },
  },
  create: (context) => ({
    CallExpression(node) {
      const { callee } = node
      if (callee.type !== 'MemberExpression' || !isPayload(callee.object)) return
      const operation = callee.property.name
      if (!OPERATIONS.has(operation) || writesOut(node.arguments[0])) return
      context.report({ node, messageId: 'missing', data: { operation } })
    },
  }),
}
