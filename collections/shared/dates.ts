/**
 * A date without a time, in numbers: the framework's picker names months in English until it is drawn
 * again (3.90.2).
 */
export const dayOnly = {
  date: { displayFormat: 'dd/MM/yyyy', pickerAppearance: 'dayOnly' as const },
}
