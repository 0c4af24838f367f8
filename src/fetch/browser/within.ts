/** What the work brings, or null when it takes longer. */
export async function within<Result>(time: number, work: Promise<Result>): Promise<Result | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), time)))
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
