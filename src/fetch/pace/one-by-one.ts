/**
 * Lets go one at a time, each followed by a look at the network. What has come in is read by whoever waits for it, at
 * once and without a pause: ten pages that come together would keep the network waiting ten times as long, and a
 * request needs several looks (to connect, to be let through by a proxy, to be answered). On a busy machine healthy
 * hosts timed out that way, a tenth to a half of them.
 */
export function oneByOne(): () => Promise<void> {
  const waiting: (() => void)[] = []
  const next = (): void => {
    waiting.shift()?.()
    if (waiting.length > 0) setImmediate(next)
  }
  return () =>
    new Promise((resolve) => {
      waiting.push(resolve)
      if (waiting.length === 1) setImmediate(next)
    })
}
