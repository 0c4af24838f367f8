import type { Embedder } from './embedder.ts'

/** Milliseconds that a text waits for others to go with. */
const GATHERING = 5

/** Sends what many callers ask for at about the same time as one request. */
export function together(inner: Embedder): Embedder {
  let gathering: { readonly texts: string[]; readonly vectors: Promise<Float32Array[]> } | null = null
  const begin = () => {
    const texts: string[] = []
    const vectors = new Promise((resolve) => setTimeout(resolve, GATHERING)).then(() => {
      gathering = null
      return inner.embed(texts)
    })
    return { texts, vectors }
  }
  return {
    name: inner.name,
    async embed(texts) {
      gathering ??= begin()
      const { texts: all, vectors } = gathering
      const from = all.push(...texts) - texts.length
      return (await vectors).slice(from, from + texts.length)
    },
  }
}
