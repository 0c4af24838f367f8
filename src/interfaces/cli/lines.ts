/** A JSON line may carry a whole page; a longer one is not a line but an attack or a mistake. */
const LONGEST_LINE = 64 * 1024 * 1024

/** The lines of a byte stream as text; a line that is too long comes as null, once, and the rest goes on. */
export async function* lines(stream: AsyncIterable<Uint8Array | string>): AsyncGenerator<string | null> {
  const decoder = new TextDecoder()
  let pieces: string[] = []
  let length = 0
  let skipping = false
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })
    let start = 0
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (!skipping) yield pieces.join('') + text.slice(start, end)
      pieces = []
      length = 0
      skipping = false
      start = end + 1
    }
    if (skipping) continue
    pieces.push(text.slice(start))
    length += text.length - start
    if (length > LONGEST_LINE) {
      yield null
      pieces = []
      length = 0
      skipping = true
    }
  }
  const last = pieces.join('')
  if (last !== '') yield last
}
