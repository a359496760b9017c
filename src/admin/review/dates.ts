/** A moment as people here write it: `12 november 2026 om 10:31`. */
export const moment = (language: string, date: null | string | undefined): string =>
  format(language, date, { dateStyle: 'long', timeStyle: 'short' })

/** A day as people here write it: `12 november 2026`. */
export const day = (language: string, date: null | string | undefined): string =>
  format(language, date, { dateStyle: 'long' })

const format = (
  language: string,
  date: null | string | undefined,
  style: Intl.DateTimeFormatOptions,
): string =>
  date
    ? new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-BE', {
        ...style,
        timeZone: 'Europe/Brussels',
      }).format(new Date(date))
    : ''
