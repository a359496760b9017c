import TestSequencer from '@jest/test-sequencer'

/** What takes minutes, although these files are short: a table drives them, or they wait. */
const LONG = ['int/matrix/', 'rest/kill', 'int/leaks/writes', 'int/export']

/**
 * Starts what takes longest first, so that no worker is left with it in the end. On a fresh clone Jest
 * knows no times and goes by the size of the files.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    const isLong = ({ path }) => LONG.some((name) => path.includes(name))
    const sorted = super.sort(tests)
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))]
  }
}
