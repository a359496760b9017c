import { existsSync } from 'node:fs'

import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/** One line for somebody whose machine has no browser. */
export const HOW_TO_GET_A_BROWSER =
  'No Chromium found: run "apt-get install chromium" or set CHROMIUM_PATH to the program of a Chromium or Chrome.'

/** The path of a Chromium or Chrome: `CHROMIUM_PATH`, else a usual place, else Playwright's own. */
export const findBrowser = (): string | undefined => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) return existsSync(chosen) ? chosen : undefined
  return [...USUAL_PATHS, chromium.executablePath()].find((file) => existsSync(file))
}

/** Starts a browser without a window; the caller closes it. */
export const launchBrowser = async (): Promise<Browser> => {
  const executablePath = findBrowser()
  if (!executablePath) throw new Error(HOW_TO_GET_A_BROWSER)
  return chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    executablePath,
  })
}
