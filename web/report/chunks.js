/** Unpacks one chunk: base64 of gzip of JSON. @param {Element} script @returns {Promise<any>} */
export async function unpack(script) {
  const packed = Uint8Array.from(atob(script.textContent ?? ''), (character) => character.charCodeAt(0))
  const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))
  return JSON.parse(await new Response(text).text())
}

/** Unpacks every chunk of the table in turn, and lets go of the packed form. @param {(chunk: any) => void} take */
export async function unpackRows(take) {
  for (const script of document.querySelectorAll('script[data-chunk="rows"]')) {
    take(await unpack(script))
    script.remove()
  }
}

/** Chunks of details kept unpacked: enough to go up and down around a link. */
const KEPT = 4

/** Details of one row, unpacked when asked for. @param {number} perChunk */
export function createDetails(perChunk) {
  const scripts = document.querySelectorAll('script[data-chunk="details"]')
  /** @type {Map<number, Promise<any[]>>} */
  const unpacked = new Map()
  /** @param {number} row */
  return async (row) => {
    const at = Math.floor(row / perChunk)
    const script = scripts[at]
    if (!script) return null
    const chunk = unpacked.get(at) ?? unpack(script)
    unpacked.delete(at)
    unpacked.set(at, chunk)
    const [oldest] = unpacked.keys()
    if (unpacked.size > KEPT && oldest !== undefined) unpacked.delete(oldest)
    return (await chunk)[row % perChunk]
  }
}
