/** Common Crawl writes `com.example` (`reversed`); older lists and those of others write `example.com` (`plain`). */
export type Naming = 'reversed' | 'plain'

/** `com.example` to `example.com` and back. */
export function reverseName(name: string): string {
  return name.split('.').reverse().join('.')
}

/**
 * The ten top-level domains with the most registrations (Verisign, Domain Name Industry Brief, 2025) and those of our users.
 * A file without a heading is recognised by the end of the name on which these stand.
 */
const COMMON_ENDS = new Set(['com', 'cn', 'de', 'net', 'org', 'uk', 'ru', 'nl', 'br', 'info', 'eu', 'be', 'fr', 'io'])

/** Tells the style from a handful of names; reversed when there is nothing to tell by, for that is what Common Crawl publishes now. */
export function namingOf(names: Iterable<string>): Naming {
  let plain = 0
  let reversed = 0
  for (const name of names) {
    const labels = name.split('.')
    if (COMMON_ENDS.has(labels[0] ?? '')) reversed++
    if (COMMON_ENDS.has(labels.at(-1) ?? '')) plain++
  }
  return plain > reversed ? 'plain' : 'reversed'
}
