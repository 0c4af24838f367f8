import { say } from '../../i18n/index.ts'
import type { Progress } from '../../app/index.ts'
import type { Terminal } from './terminal.ts'

/** A bar may be redrawn ten times a second; a log gets a line every ten seconds. */
const REDRAW_MS = 100
const LOG_MS = 10_000
const BAR_WIDTH = 24

const LEFT = { nl: 'nog {time}', en: '{time} left' }

/** Shows progress on stderr: a bar that redraws on a terminal, now and then a line elsewhere. */
export interface ProgressBar {
  report(progress: Progress): void
  /** Clears the bar so that other lines can be written, or ends it. */
  clear(): void
}

export function createProgressBar(terminal: Terminal, clock: () => number = () => performance.now()): ProgressBar {
  const live = terminal.stderr.isTTY === true && terminal.env.TERM !== 'dumb'
  let stage = ''
  let began = 0
  let drawn = -Infinity
  let onScreen = false
  let ended: number | null = null

  const clear = (): void => {
    if (onScreen) terminal.stderr.write('\r\u001b[2K')
    onScreen = false
  }
  return {
    clear,
    report(progress) {
      const now = clock()
      const name = say(progress.stage, terminal.language)
      const fresh = name !== stage
      if (fresh) [stage, began] = [name, now]
      const finished = progress.done === progress.total
      // The end of a stage is shown at once, and once, however often it is told.
      if (!fresh && (finished ? ended === progress.done : now - drawn < (live ? REDRAW_MS : LOG_MS))) return
      ;[drawn, ended] = [now, finished ? progress.done : null]
      const line = progressLine(progress, name, (now - began) / 1000, terminal)
      clear()
      terminal.stderr.write(live && !finished ? line : `${line}\n`)
      onScreen = live && !finished
    },
  }
}

function progressLine({ done, total, tally }: Progress, stage: string, seconds: number, terminal: Terminal): string {
  const number = (value: number): string => say({ nl: '{n}', en: '{n}' }, terminal.language, { n: value })
  const rate = seconds > 0.5 ? done / seconds : 0
  const parts = [stage]
  if (total !== null && total > 0) parts.push(bar(done / total))
  parts.push(total === null ? number(done) : `${number(done)}/${number(total)}`)
  if (rate > 0) parts.push(`${number(Number(rate.toPrecision(2)))}/s`)
  if (rate > 0 && total !== null && done < total) {
    parts.push(say(LEFT, terminal.language, { time: duration((total - done) / rate) }))
  }
  const counts = Object.entries(tally ?? {}).filter(([, count]) => count > 0)
  if (counts.length > 0) parts.push(counts.map(([word, count]) => `${word} ${number(count)}`).join(' '))
  return parts.join('  ').slice(0, Math.max(40, (terminal.stderr.columns ?? 120) - 1))
}

function bar(share: number): string {
  const full = Math.round(Math.min(1, share) * BAR_WIDTH)
  return `[${'█'.repeat(full)}${'·'.repeat(BAR_WIDTH - full)}]`
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`
  return `${Math.floor(seconds / 3600)} h ${Math.ceil((seconds % 3600) / 60)} min`
}
