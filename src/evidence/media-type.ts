/** Content types that a browser parses as HTML. */
const HTML = /^(text\/html|application\/xhtml\+xml)$/

/** Declared types that say nothing, for which the bytes are looked at (WHATWG MIME Sniffing 7). */
const UNKNOWN = /^(|unknown\/unknown|application\/unknown|\*\/\*)$/

/** First bytes that mean HTML, after white space (WHATWG MIME Sniffing 7.1), each followed by a space or `>`. */
const HTML_START =
  /^(<!doctype html|<html|<head|<script|<iframe|<h1|<div|<font|<table|<a|<style|<title|<b|<body|<br|<p|<!--)[ >]?/

/** First bytes that are surely no HTML whatever the header says: PDF, PostScript, PNG, GIF, JPEG, ZIP, gzip, RAR. */
const OTHER_START = ['%PDF-', '%!PS-Adobe-', '\x89PNG', 'GIF8', '\xff\xd8\xff', 'PK\x03\x04', '\x1f\x8b\x08', 'Rar!']

const LONGEST_MARK = Math.max(...OTHER_START.map(({ length }) => length))

/** Enough for any byte-order mark, white space and signature (the standard looks at 1,445 bytes). */
const HEADER_BYTES = 1_445

/** Whether the bytes are an HTML page, and what they are called when not. */
export function sniffHtml(declared: string, body: Uint8Array): { readonly html: boolean; readonly type: string } {
  const type = declared.split(';', 1)[0]!.trim().toLowerCase()
  const begin = latinOf(body, LONGEST_MARK)
  if (OTHER_START.some((mark) => begin.startsWith(mark)))
    return { html: false, type: HTML.test(type) ? 'binary' : type }
  if (UNKNOWN.test(type))
    return { html: looksLikeHtml(latinOf(body, HEADER_BYTES)), type: type === '' ? 'unknown' : type }
  return { html: HTML.test(type), type }
}

/** The first bytes, each as a character. */
function latinOf(body: Uint8Array, most: number): string {
  return String.fromCharCode(...body.subarray(0, most))
}

function looksLikeHtml(start: string): boolean {
  const text = start
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  if (text.startsWith('<?xml')) return text.includes('<html')
  return HTML_START.test(text)
}
