import { SingleBar } from 'cli-progress'

type Progress = { stop: () => void; update: (done: number, total: number) => void }

/** A progress bar on standard error. On anything but a terminal it shows nothing. */
export const createProgress = (): Progress => {
  const bar = new SingleBar({
    clearOnComplete: true,
    format: '{bar} {value}/{total} fiches',
    hideCursor: true,
    noTTYOutput: false,
    stream: process.stderr,
  })
  let isStarted = false
  return {
    stop: () => {
      if (isStarted) bar.stop()
    },
    update: (done, total) => {
      if (!process.stderr.isTTY) return
      if (!isStarted) bar.start(total, done)
      else bar.update(done)
      isStarted = true
    },
  }
}
