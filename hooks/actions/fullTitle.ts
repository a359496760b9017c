/** "8. Begeleiden van ongekwalificeerde uitstromers (Plan Samenleven)" */
export const fullTitle = (action: {
  number?: null | number
  programme?: string | undefined
  title?: null | string
}): string => {
  const number = action.number ? `${action.number}. ` : ''
  const programme = action.programme ? ` (${action.programme})` : ''
  return `${number}${action.title ?? ''}${programme}`.trim()
}
