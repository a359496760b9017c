/** Node's own ES modules: packages load untouched, only TypeScript is transformed. */
const common = {
  testEnvironment: '<rootDir>/tests/support/environment.mjs',
  testEnvironmentOptions: {
    // As the product starts: see tests/support/node.ts.
    customExportConditions: ['node', 'node-addons', 'production'],
    globalsCleanup: 'on',
  },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  setupFiles: ['<rootDir>/tests/support/env.ts'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/.next/', '<rootDir>/.cache/'],
}

const project = (displayName, testMatch, setup = []) => ({
  ...common,
  displayName,
  setupFiles: [...common.setupFiles, ...setup],
  testMatch,
})

const ROOMS = ['src', 'access', 'collections', 'hooks', 'tests/support']

export default {
  projects: [
    project(
      'unit',
      ROOMS.map((room) => `<rootDir>/${room}/**/*.test.{ts,tsx}`),
    ),
    project(
      'int',
      ['<rootDir>/tests/int/**/*.int.test.ts'],
      ['<rootDir>/tests/support/fewRounds.ts'],
    ),
    project('rest', ['<rootDir>/tests/rest/**/*.rest.test.ts']),
    project('e2e', ['<rootDir>/tests/e2e/**/*.e2e.test.ts']),
  ],
  // Databases and the built server work beside the tests, which wait for them: three fill two cores.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longestFirst.mjs',
  // Ends what hangs; a busy machine takes its time.
  testTimeout: 300_000,
}
