/** Processor time that is too short to compare, milliseconds: the clock's steps and the compiler weigh more. */
const LEAST = 5

/**
 * How many times as much processor time a job takes when its input is ten times as long: some ten where it is linear, a
 * hundred where it is quadratic. The least of three runs of each, so that other work on the machine does not count.
 */
export function growthPerTenfold(job: (size: number) => void, size: number): number {
  const time = (length: number): number => {
    const start = process.cpuUsage()
    job(length)
    return process.cpuUsage(start).user / 1000
  }
  const best = (length: number): number => Math.min(time(length), time(length), time(length))
  return best(10 * size) / Math.max(LEAST, best(size))
}

/** Clearly less than quadratic, whatever the machine does meanwhile. */
export const MOST_GROWTH = 50
