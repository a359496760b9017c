/** Names the field that a link to a document is about. */
export const FIELD_PARAMETER = 'veld'

const TAB = '.tabs-field__tab-button'

/** Time for a tab to show its fields. */
const FRAMES = 30

/**
 * Brings a field of the open form into view and puts the cursor in it.
 *
 * @param tab the label of the tab that it stands on
 */
export const jumpToField = (name: string, tab?: string): void => {
  if (tab) {
    const buttons = [...document.querySelectorAll<HTMLElement>(TAB)]
    buttons.find(({ textContent }) => textContent.trim().startsWith(tab))?.click()
  }
  let left = FRAMES
  const look = (): void => {
    const field = find(name)
    if (!field) {
      left -= 1
      if (left > 0) requestAnimationFrame(look)
      return
    }
    field.scrollIntoView({ behavior: 'smooth', block: 'center' })
    focusable(field)?.focus({ preventScroll: true })
  }
  look()
}

const find = (name: string): HTMLElement | null =>
  document.querySelector<HTMLElement>(
    `[data-field-path="${CSS.escape(name)}"], #field-${CSS.escape(name)}`,
  )

const focusable = (field: HTMLElement): HTMLElement | null =>
  field.matches('input, textarea')
    ? field
    : field.querySelector<HTMLElement>('[contenteditable=true], input, textarea, button')
