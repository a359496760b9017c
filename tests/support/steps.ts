import { findBrowser, HOW_TO_GET_A_BROWSER } from './browser'
import { NODE_ARGS } from './node'
import { run } from './run'

/** What the steps of a run share. */
export type StepContext = {
  /** Only test files whose path has this text. */
  files: string | undefined
  /** Starts the run's MongoDB when no step did so yet; undefined when there is none. */
  mongoUrl: () => Promise<string | undefined>
  /** Only tests whose title has this text. */
  tests: string | undefined
}

export type Outcome = 'failed' | 'passed' | 'skipped'

export type Step = {
  isStatic?: true
  name: string
  run: (context: StepContext) => Promise<Outcome>
  title: string
}

const outcomeOf = (code: number): Outcome => (code === 0 ? 'passed' : 'failed')

/** A tool that has nothing to say unless it fails. */
const tool =
  (name: string, args: string[]): Step['run'] =>
  async () => {
    const { code, output } = await run(`node_modules/.bin/${name}`, args)
    if (code !== 0) console.log(output.trim())
    return outcomeOf(code)
  }

const script =
  (file: string, args: string[] = []): Step['run'] =>
  async () => {
    const { code } = await run(process.execPath, [...NODE_ARGS, file, ...args], {
      isLive: true,
    })
    return outcomeOf(code)
  }

const jest =
  (project: string): Step['run'] =>
  async ({ files, mongoUrl, tests }) => {
    const url = project === 'unit' ? undefined : await mongoUrl()
    const filters = [
      ...(files ? [`--testPathPatterns=${files}`] : []),
      ...(tests ? [`--testNamePattern=${tests}`] : []),
    ]
    const { code } = await run(
      'node_modules/.bin/jest',
      [
        '--selectProjects',
        project,
        ...filters,
        // A filter may leave nothing of a project, a whole run may not.
        ...(filters.length > 0 ? ['--passWithNoTests'] : []),
      ],
      {
        env: {
          ...process.env,
          NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning',
          TEST_MONGODB_URL: url ?? '',
        },
        isLive: true,
      },
    )
    return outcomeOf(code)
  }

const browserTests: Step['run'] = async (context) => {
  if (findBrowser()) return jest('e2e')(context)
  console.log(HOW_TO_GET_A_BROWSER)
  return process.env.REQUIRE_BROWSER === '1' ? 'failed' : 'skipped'
}

/** The proof, cheap steps first. */
export const STEPS: Step[] = [
  { isStatic: true, name: 'format', run: tool('prettier', ['--check', '.']), title: 'the format' },
  {
    isStatic: true,
    name: 'lint',
    run: tool('eslint', ['--max-warnings', '0', '.']),
    title: 'the rules',
  },
  { isStatic: true, name: 'types', run: tool('tsc', ['--noEmit']), title: 'the types' },
  { isStatic: true, name: 'unused', run: tool('knip', []), title: 'unused code' },
  {
    isStatic: true,
    name: 'generated',
    run: script('src/cli/generate.ts', ['--check']),
    title: 'generated files and migrations',
  },
  { name: 'unit', run: jest('unit'), title: 'unit tests' },
  { name: 'build', run: script('src/cli/build.ts'), title: 'the build of the admin' },
  { name: 'int', run: jest('int'), title: 'integration tests on SQLite and MongoDB' },
  { name: 'rest', run: jest('rest'), title: 'REST tests over a port on the built server' },
  { name: 'e2e', run: browserTests, title: 'browser tests on the built server' },
]
