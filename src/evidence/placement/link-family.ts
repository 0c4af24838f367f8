import type { Family } from './family.ts'

/** What the table may ask about a link beyond its block. */
export const LINK: Family = {
  columns: [
    ['anchor words', 'anchor'],
    ['link attributes', 'anchor'],
    ['lead says', 'wording'],
    ['external', 'address'],
  ],
  subjectOf: (_, link) => link,
  measure: ({ links, marks, addresses }, link, row, at) => {
    row[at] = links.words[link]!
    row[at + 1] = marks.attributes[links.node[link]!]!
    row[at + 2] = addresses.lead(link)
    row[at + 3] = addresses.external[link]!
  },
}
