import type { AdminPage } from './adminPage'

/** Words that only the framework's English, or a mistake, puts on a page. */
export const NOT_DUTCH =
  /\[object Object\]|\bundefined\b|\{\{|\badmin\.\w|\b(Create New|Save|Untitled|Zonder titel|Loading|Required|Publish|Submit|Payload|No results)\b/

/** Opens the dialog of a step by its button. */
export const openStep = async ({ page }: AdminPage, name: string): Promise<void> => {
  await page.click(`#action-review-${name}`)
  await page.waitForSelector('.review-dialog__confirm')
}

/** Says yes in the open dialog. */
export const confirmStep = ({ page }: AdminPage): Promise<void> =>
  page.click('.review-dialog__confirm')

/** Waits until the panel says that the submission stands so. */
export const waitForState = ({ page }: AdminPage, state: string): Promise<unknown> =>
  page.waitForSelector(`.review-panel :text("${state}")`)

/** The id of the element that the keyboard writes to. */
export const focusedId = ({ page }: AdminPage): Promise<string> =>
  page.evaluate(() => document.activeElement?.id ?? '')

/** The id of a document, from the address of its page. */
export const idIn = ({ page }: AdminPage): string =>
  new URL(page.url()).pathname.split('/').pop() ?? ''
