import { Buffer, isAscii } from 'node:buffer'
import { TextDecoder } from 'node:util'

/** The encodings that exports and logs come in. `utf-8?`: UTF-8 until a byte says otherwise. */
export type Encoding = 'utf-8' | 'utf-8?' | 'utf-16le' | 'utf-16be'

const BYTE_ORDER_MARKS: readonly (readonly [string, Encoding])[] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/** Tells the encoding by the byte order mark, or without one by where the zero bytes of ASCII characters stand. */
export function sniffEncoding(head: Uint8Array): Encoding {
  const start = Buffer.from(head.subarray(0, 3)).toString('hex')
  const marked = BYTE_ORDER_MARKS.find(([mark]) => start.startsWith(mark))
  if (marked) return marked[1]
  const sample = head.subarray(0, 1_024)
  const zeros = (odd: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length
  const [even, odd] = [zeros(0), zeros(1)].map((count) => count / (sample.length / 2)) as [number, number]
  if (odd > 0.6 && even < 0.1) return 'utf-16le'
  return even > 0.6 && odd < 0.1 ? 'utf-16be' : 'utf-8?'
}

/**
 * Bytes to text, in pieces. Without a byte order mark the text is ASCII until the first piece with other bytes decides:
 * UTF-8 when more characters of that piece come out whole than broken, else windows-1252 (for ASCII the two are equal).
 */
export class TextStream {
  #decoder: TextDecoder
  #decided: boolean

  constructor(encoding: Encoding) {
    this.#decided = encoding !== 'utf-8?'
    this.#decoder = new TextDecoder(encoding === 'utf-8?' ? 'utf-8' : encoding)
  }

  push(bytes: Uint8Array): string {
    if (!this.#decided && !isAscii(bytes)) {
      this.#decided = true
      if (!readsAsUtf8(bytes)) this.#decoder = new TextDecoder('windows-1252')
    }
    return this.#decoder.decode(bytes, { stream: true })
  }

  end(): string {
    return this.#decoder.decode()
  }
}

function readsAsUtf8(bytes: Uint8Array): boolean {
  const beyondAscii = new TextDecoder('utf-8').decode(bytes, { stream: true }).match(/[^\0-\x7f]/g) ?? []
  const broken = beyondAscii.filter((character) => character === '\ufffd').length
  return broken * 2 <= beyondAscii.length
}
