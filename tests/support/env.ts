/**
 * Loaded before each test file. Payload starts helpers of its own (type generation, a scan of the
 * dependencies) outside production, which would keep the run from ending.
 */
Object.assign(process.env, {
  DISABLE_PAYLOAD_HMR: 'true',
  NODE_ENV: 'test',
  PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true',
})
