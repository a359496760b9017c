import { say } from '../say'
import { ensureBuild } from './ensureBuild'
import { nextBuild } from './nextBuild'

/** How often a line tells that the build goes on, in milliseconds. */
const TICK = 10_000

const STEPS: [pattern: RegExp, text: string][] = [
  [/Creating an optimized production build/, 'broncode omzetten'],
  [/Compiled successfully/, 'omgezet'],
  [/Collecting page data/, 'pagina’s verzamelen'],
  [/Finalizing page optimization/, 'afwerken'],
]

/**
 * Builds the admin when there is no current build, and shows how far it is.
 *
 * @param root the repository
 * @param signal interrupts the build
 * @returns whether it was built now
 */
export const buildAdmin = async (root: string, signal?: AbortSignal): Promise<boolean> => {
  const started = Date.now()
  const seconds = (): string => `${Math.round((Date.now() - started) / 1000)} s`
  return ensureBuild({
    build: async () => {
      say('Het beheer wordt gebouwd. Dat gebeurt één keer en duurt één tot drie minuten.')
      const ticking = setInterval(() => say(`  … ${seconds()}`), TICK)
      try {
        await nextBuild({
          onLine: (line) => {
            const step = STEPS.find(([pattern]) => pattern.test(line))
            if (step) say(`  ${step[1]} (${seconds()})`)
          },
          root,
          signal,
        })
      } finally {
        clearInterval(ticking)
      }
      say(`Het beheer is gebouwd (${seconds()}).`)
    },
    onWait: () => say('Een ander proces bouwt het beheer; er wordt op gewacht.'),
    root,
    signal,
  })
}
