/** A date without a time, written out. */
export const dayOnly = {
  date: { displayFormat: 'd MMMM yyyy', pickerAppearance: 'dayOnly' as const },
}
