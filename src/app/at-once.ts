/**
 * Does work for each item, at most `width` at once; memory stays flat however many come. After a failure nothing new is
 * begun; what is under way ends first, then the first failure is thrown.
 */
export async function atOnce<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = []
  let open = 0
  let wake = (): void => undefined
  const settled = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  const run = async (item: Item): Promise<void> => {
    try {
      await work(item)
    } catch (error) {
      failures.push(error)
    }
    open--
    wake()
  }
  for await (const item of items) {
    open++
    void run(item)
    while (open >= width) await settled()
    if (failures.length > 0) break
  }
  while (open > 0) await settled()
  if (failures.length > 0) throw failures[0]
}
