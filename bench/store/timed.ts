/** Says how long something took: by the clock, which counts the others' work too, and of this process's computing. */
export async function timed<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now()
  const worked = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(worked)
  const seconds = ((performance.now() - start) / 1000).toFixed(2)
  console.log(`${what}: ${seconds} s, ${((user + system) / 1e6).toFixed(1)} s computing`)
  return result
}
