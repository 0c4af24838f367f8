// What the command asks of Node before the program is loaded. The crawl bench asks the same, so that it measures what people run.
import module from 'node:module'
import v8 from 'node:v8'

/**
 * By how much (percent) the heap grows before it is swept: V8 would let it double or more. An audit of 10,000 links
 * takes some 310 MB like this and 550 MB otherwise. `check` keeps nothing of a page, and there so much sweeping would
 * double the computing. The command on 10,000 real pages: 306 MB and 47.3 CPU s with 100, 277 and 48.6 with 80, 260 and
 * 50.4 with 60.
 */
const GROWTH = { check: 80, other: 12 }

/** Commands that read many pages. */
const READERS = new Set(['check', 'audit', 'watch', 'worker', 'demo'])

/**
 * glibc keeps freed memory for each thread apart and gives little of it back; pages come and go in zlib's threads. With
 * one arena, pieces from 256 KB mapped on their own and the rest given back from 128 KB, a check of 10,000 written pages takes 20
 * MB less and an audit of 2,000 links 19 to 36 MB, at the same processor time (docs/adr/0026). musl has no such settings.
 */
const MALLOC = { MALLOC_ARENA_MAX: '1', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '131072' }

/**
 * Starts the program anew in this very process with those settings, which are read once, when a process starts. Number,
 * streams and exit code of the process stay. Costs 30 ms. Not where somebody chose settings of their own, which is also
 * how the second start is told from the first, nor under a parent that speaks to us over a channel.
 * @param {string | undefined} command
 */
function restartFrugally(command) {
  const { platform, execve, execPath, execArgv, argv, env } = process
  if (platform !== 'linux' || execve === undefined || process.send !== undefined || !READERS.has(command ?? '')) return
  if (Object.keys(MALLOC).some((name) => env[name] !== undefined)) return
  execve.call(process, execPath, [execPath, ...execArgv, ...argv.slice(1)], { ...env, ...MALLOC })
}

/** @param {string | undefined} command */
export function prepareRuntime(command) {
  restartFrugally(command)
  // Compiled code is kept in the system's temporary folder: a later start is faster and takes 50 MB less memory.
  module.enableCompileCache()
  if (command === 'check') growNewSpace()
  // The space for new objects does not grow to V8's 128 MB.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  // 262 to 284 MB for the same audit instead of 307 to 330, for a tenth more time (six runs of each).
  if (command !== 'check') v8.setFlagsFromString('--optimize-for-size')
  v8.setFlagsFromString(`--heap-growing-percent=${command === 'check' ? GROWTH.check : GROWTH.other}`)
}

/**
 * Bytes for new objects with which `check` begins. Pages bring much that is soon over: with V8's 1 MB, sweeping it takes
 * 14 % of the time of a link check and with 4 MB 7 %, for 7 MB more memory (bench/crawl, --trace-gc).
 */
const NEW_SPACE = 4 * 1024 * 1024
const MOST_ROUNDS = 50

/** V8 takes a size for this space only when Node starts, but grows it when much of what is in it stays in use. */
function growNewSpace() {
  v8.setFlagsFromString('--semi-space-growth-factor=2')
  const kept = []
  for (let round = 0; round < MOST_ROUNDS && newSpace() < NEW_SPACE; round++)
    for (let at = 0; at < 2_000; at++) kept.push([at, round])
}

function newSpace() {
  return v8.getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? NEW_SPACE
}
