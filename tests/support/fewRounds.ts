import crypto from 'node:crypto'

const PART = 1000
const slow = crypto.pbkdf2

/**
 * Loaded before the tests that run Payload in their own process: a password is hashed with a
 * thousandth of the rounds, which are most of the time of a test that makes people. Who asks for
 * other rounds than the hash was made with still gets another hash, and a spy on
 * `crypto.pbkdf2` still sees the rounds that were asked for. The processes of the steps rest and
 * e2e hash in full.
 */
const fast: typeof crypto.pbkdf2 = (password, salt, iterations, ...rest) =>
  slow(password, salt, Math.ceil(iterations / PART), ...rest)

// Test files share the module of Node's own that a worker has.
if (slow.name !== fast.name) crypto.pbkdf2 = fast
