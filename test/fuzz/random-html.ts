/** A stream of numbers in [0, 1) that is the same for the same seed (mulberry32, public domain). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const NAMES = (
  'a b i em font nobr code big p div span ul ol li dl dt dd h1 h2 table caption colgroup col tbody thead tfoot tr td th ' +
  'form button select option optgroup input textarea title script style noscript iframe xmp pre listing plaintext hr br ' +
  'img image template svg math mi mtext mglyph malignmark annotation-xml foreignObject desc path title g frameset frame ' +
  'noframes html head body base link meta object applet marquee ruby rb rt rp rtc address article section x-y param ' +
  'keygen embed area noembed basefont main details tt u s strike small strong search menu dialog center'
).split(' ')
const TEXTS = [
  'x', ' ', '\n', 'a b', '&amp;', '&lt', '&#32;', '&#x80;', '&notit;', '&not', '&nbsp;', '&#0;', '&NewLine;', '&#13;',
  '\0', '\r\n', '\r', '<', '</', '</>', '<!', '<?x>', '>', '-->', ']]>', '<![CDATA[x]]>', '&am', '&#x110000;', '😀', 'é',
  '<!-- c -->', '<!-->', '<!--', '--!>', '<!doctype html>', '<!DOCTYPE a>', '</ x>', '&lang;&CounterClockwiseContourIntegral;',
] // prettier-ignore
const ATTRIBUTES = [
  ' id=1', ' class="a b"', " title='x&amp;y'", ' href=?a=1&lt=2&lt;', ' type=hidden', ' color=red', ' viewbox=1', ' a', ' A=2',
  ' =x', ' "', ' encoding=text/html', ' definitionurl=x', ' xlink:href=#a', ' x=\0', ' y="\r\n"', '/', ' / ', ' b = c',
] // prettier-ignore

/** Tags, texts and broken pieces in any order. */
export function randomHtml(random: () => number, pieces: number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? ''
  // A few names often, so that they nest and close each other.
  const names = Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(NAMES))
  let html = random() < 0.3 ? '<!DOCTYPE html>' : ''
  for (let piece = 0; piece < pieces; piece++) {
    const kind = random()
    const name = random() < 0.9 ? pick(names) : pick(NAMES)
    if (kind < 0.45)
      html += `<${name}${random() < 0.3 ? pick(ATTRIBUTES) : ''}${random() < 0.1 ? pick(ATTRIBUTES) : ''}>`
    else if (kind < 0.72) html += `</${name}>`
    else html += pick(TEXTS)
  }
  return html
}

/** Cuts, doubles, swaps and spoils pieces of a page. */
export function mutated(html: string, random: () => number): string {
  let page = html
  for (let change = 1 + Math.floor(random() * 6); change > 0; change--) {
    const from = Math.floor(random() * page.length)
    const to = Math.min(page.length, from + Math.floor(random() ** 3 * 200))
    const other = Math.floor(random() * page.length)
    const insert = [
      '',
      page.slice(from, to) + page.slice(from, to),
      page.slice(other, other + to - from),
      randomHtml(random, 3),
      '<>&"\'/=\0\r-!'[Math.floor(random() * 12)] ?? '',
    ][Math.floor(random() * 5)]
    page = page.slice(0, from) + (insert ?? '') + page.slice(to)
  }
  return page
}
