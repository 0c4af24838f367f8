import { PRESCAN_BYTES, metaCharsets } from './meta-charset.ts'

type Decoder = InstanceType<typeof TextDecoder>

/** Read as something else when only the page itself says so: the declaration was readable as ASCII (13.2.3.2). */
const NOT_FROM_META: Readonly<Record<string, string>> = {
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  'x-user-defined': 'windows-1252',
}

/**
 * Bytes of a page to text, by the encoding sniffing of the HTML Living Standard (13.2.3.2): byte order mark, then what
 * the server declared, then what the page declares in its first 1024 bytes. Undeclared bytes count as UTF-8 when they
 * are valid UTF-8, else as windows-1252. Labels that name no encoding (utf-7 among them) are passed over. Never throws.
 */
export function decodeHtml(bytes: Uint8Array, declaredCharset?: string): string {
  const decoder = fromByteOrderMark(bytes) ?? fromLabel(declaredCharset) ?? fromPage(bytes)
  return decoder ? decoder.decode(bytes) : undeclared(bytes)
}

function fromByteOrderMark([first, second, third]: Uint8Array): Decoder | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8')
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be')
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le')
  return null
}

function fromPage(bytes: Uint8Array): Decoder | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES))
  if (head.startsWith('<\0?\0x\0')) return new TextDecoder('utf-16le')
  if (head.startsWith('\0<\0?\0x')) return new TextDecoder('utf-16be')
  for (const label of metaCharsets(head)) {
    const decoder = fromLabel(label)
    if (decoder !== null) return fromLabel(NOT_FROM_META[decoder.encoding] ?? decoder.encoding)
  }
  return null
}

function fromLabel(label: string | undefined): Decoder | null {
  if (label === undefined) return null
  try {
    return new TextDecoder(label)
  } catch {
    return null // not a label of the Encoding Standard
  }
}

function undeclared(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
