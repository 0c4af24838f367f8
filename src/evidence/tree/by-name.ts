/**
 * A number (0 .. 65,535) for each name of a page's elements or attributes, so that passes over nodes compare numbers.
 * A plain loop: an iterator over the hundreds of names, for each part of each page, is felt.
 */
export function byName(names: readonly string[], numberOf: (name: string) => number | undefined): Uint16Array {
  const numbers = new Uint16Array(names.length)
  for (let at = 0; at < names.length; at++) numbers[at] = numberOf(names[at]!) ?? 0
  return numbers
}
