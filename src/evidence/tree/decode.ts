import { Buffer, isAscii, isUtf8 } from 'node:buffer'
import { PRESCAN_BYTES, metaCharsets } from './meta-charset.ts'

/** Read as something else when only the page itself says so: the declaration was readable as ASCII (13.2.3.2). */
const NOT_FROM_META: Readonly<Record<string, string>> = {
  'utf-16le': 'utf-8',
  'utf-16be': 'utf-8',
  'x-user-defined': 'windows-1252',
}

/**
 * A page in UTF-8 without a byte order mark, by the encoding sniffing of the HTML Living Standard (13.2.3.2): byte order
 * mark, then what the server declared, then what the page declares in its first 1024 bytes. Undeclared bytes count as
 * UTF-8 when they are valid UTF-8, else as windows-1252. Labels that name no encoding (utf-7 among them) are passed over.
 * Most pages are in UTF-8 as they come, and are not decoded here. Never throws.
 */
export function utf8Of(bytes: Uint8Array, declaredCharset?: string): Uint8Array {
  const encoding = encodingOf(bytes, declaredCharset)
  if (encoding === 'utf-8' && isUtf8(bytes)) return hasUtf8Mark(bytes) ? bytes.subarray(UTF8_MARK.length) : bytes
  if (ASCII_BELOW.has(encoding) && isAscii(bytes)) return bytes
  return Buffer.from(new TextDecoder(encoding).decode(bytes))
}

/** As `utf8Of`, as text. */
export function decodeHtml(bytes: Uint8Array, declaredCharset?: string): string {
  return new TextDecoder(encodingOf(bytes, declaredCharset)).decode(bytes)
}

/** Encodings of pages in one script, in which ASCII is ASCII (Encoding Standard, 9). */
const ASCII_BELOW: ReadonlySet<string> = new Set(
  Array.from({ length: 8 }, (_, at) => `windows-125${at + 1}`).concat('iso-8859-2', 'iso-8859-15', 'koi8-r'),
)

/** Name of the page's encoding, as `TextDecoder` has it. */
function encodingOf(bytes: Uint8Array, declaredCharset?: string): string {
  const declared = ofByteOrderMark(bytes) ?? ofLabel(declaredCharset) ?? ofPage(bytes)
  return declared ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

const UTF8_MARK = [0xef, 0xbb, 0xbf]
const hasUtf8Mark = (bytes: Uint8Array): boolean => UTF8_MARK.every((byte, at) => bytes[at] === byte)

function ofByteOrderMark(bytes: Uint8Array): string | null {
  if (hasUtf8Mark(bytes)) return 'utf-8'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null
}

function ofPage(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, PRESCAN_BYTES))
  if (head.startsWith('<\0?\0x\0')) return 'utf-16le'
  if (head.startsWith('\0<\0?\0x')) return 'utf-16be'
  for (const label of metaCharsets(head)) {
    const encoding = ofLabel(label)
    if (encoding !== null) return NOT_FROM_META[encoding] ?? encoding
  }
  return null
}

/** By label, as a crawl meets the same few: making a decoder to learn its name takes longer than many a page's bytes. */
const known = new Map<string, string | null>([['utf-8', 'utf-8']])
const MOST_KNOWN = 200

function ofLabel(label: string | undefined): string | null {
  if (label === undefined) return null
  const before = known.get(label)
  if (before !== undefined) return before
  const encoding = encodingNamed(label)
  if (known.size < MOST_KNOWN) known.set(label, encoding)
  return encoding
}

function encodingNamed(label: string): string | null {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null // not a label of the Encoding Standard
  }
}
