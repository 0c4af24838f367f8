/** A stream of which the beginning can be looked at before it is read. */
export interface Peeked<T> {
  readonly head: readonly T[]
  /** Everything, the head included. */
  readonly all: AsyncGenerator<T>
}

/** Reads pieces until they are long enough together or the stream ends. */
export async function peek<T extends { readonly length: number }>(
  pieces: AsyncIterable<T>,
  length: number,
): Promise<Peeked<T>> {
  const iterator = pieces[Symbol.asyncIterator]()
  const head: T[] = []
  let seen = 0
  while (seen < length) {
    const step = await iterator.next()
    if (step.done === true) break
    head.push(step.value)
    seen += step.value.length
  }
  return { head, all: rejoin(head, iterator) }
}

async function* rejoin<T>(head: readonly T[], iterator: AsyncIterator<T>): AsyncGenerator<T> {
  try {
    yield* head
    for (let step = await iterator.next(); step.done !== true; step = await iterator.next()) yield step.value
  } finally {
    await iterator.return?.()
  }
}
