// What the command asks of Node before the program is loaded. The crawl bench asks the same, so that it measures what people run.
import module from 'node:module'
import v8 from 'node:v8'

/**
 * By how much (percent) the heap grows before it is swept: V8 would let it double or more. An audit of 10,000 links
 * takes some 310 MB like this and 550 MB otherwise. `check` keeps nothing of a page, and there so much sweeping would
 * double the computing: with 100 it takes 240 MB instead of 410, for a tenth more (bench/crawl, 256 connections).
 */
const GROWTH = { check: 100, other: 12 }

/** @param {string | undefined} command */
export function prepareRuntime(command) {
  // Compiled code is kept in the system's temporary folder: a later start is faster and takes 50 MB less memory.
  module.enableCompileCache()
  // The space for new objects does not grow to V8's 128 MB.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  // 262 to 284 MB for the same audit instead of 307 to 330, for a tenth more time (six runs of each).
  if (command !== 'check') v8.setFlagsFromString('--optimize-for-size')
  v8.setFlagsFromString(`--heap-growing-percent=${command === 'check' ? GROWTH.check : GROWTH.other}`)
}
