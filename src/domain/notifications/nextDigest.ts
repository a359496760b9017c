const ZONE = 'Europe/Brussels'

/** On the clock in Brussels. */
const HOUR = 7

/** In hours: what Brussels is ahead of UTC, in winter and in summer. */
const AHEAD = [1, 2]

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  hourCycle: 'h23',
  timeZone: ZONE,
})

const calendar = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: ZONE })

/**
 * When the next overview of the day is sent: at seven in the morning in Brussels, in summer too.
 *
 * @returns a moment after `now`
 */
export const nextDigest = (now: Date): Date => {
  const [year = 0, month = 0, day = 0] = calendar.format(now).split('-').map(Number)
  const moments = [0, 1].flatMap((days) =>
    AHEAD.map((ahead) => new Date(Date.UTC(year, month - 1, day + days, HOUR - ahead))),
  )
  const next = moments.find((moment) => moment > now && Number(clock.format(moment)) === HOUR)
  if (!next) throw new RangeError('No such moment')
  return next
}
