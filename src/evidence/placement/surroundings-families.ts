import { log, ratio, total, type Family } from './family.ts'
import type { Groups, Layout } from './layout.ts'

/** Blocks of one place in the template: equal tag and class of the element, or of its parent too. */
function template(name: string, of: (page: Layout) => Groups): Family {
  return {
    columns: [
      [`${name} size`, 'template'],
      [`${name} link density`, 'template'],
      [`${name} mean words`, 'template'],
    ],
    subjectOf: (page, link) => of(page).of[page.links.block[link]!]!,
    measure: (page, group, row, at) => {
      const { size, words, linkWords } = of(page)
      row[at] = log(size[group]!)
      row[at + 1] = ratio(linkWords[group]!, words[group]!)
      row[at + 2] = ratio(words[group]!, size[group]!)
    },
  }
}

const OF_PROSE: Family = {
  columns: [['pair of page prose', 'template']],
  subjectOf: ({ pairs, links }, link) => pairs.of[links.block[link]!]!,
  measure: ({ pairs, sums }, group, row, at) => {
    row[at] = ratio(pairs.prose[group]!, total(sums.prose))
  },
}

/** Measures of the n-th container around the block, each with more blocks in it than the one before. */
function container(level: number): Family {
  return {
    columns: [
      [`container ${level} links`, 'surroundings'],
      [`container ${level} link density`, 'link-density'],
      [`container ${level} prose share`, 'surroundings'],
      [`container ${level} external`, 'address'],
      [`container ${level} of page prose`, 'main-content'],
    ],
    subjectOf: ({ wider, blocks, links }, link) => {
      let node = blocks.holder[links.block[link]!]!
      for (let i = 0; i < level && node >= 0; i++) node = wider[node]!
      return node
    },
    measure: measureContainer,
  }
}

function measureContainer({ sums, tree, external }: Layout, node: number, row: Float32Array, at: number): void {
  if (node < 0) {
    row.fill(-1, at, at + 5)
    return
  }
  const low = sums.first[node]!
  const high = sums.first[tree.end[node]!]!
  const words = sums.words[high]! - sums.words[low]!
  const links = sums.links[high]! - sums.links[low]!
  const prose = sums.prose[high]! - sums.prose[low]!
  row[at] = log(links)
  row[at + 1] = ratio(sums.linkWords[high]! - sums.linkWords[low]!, words)
  row[at + 2] = ratio(prose, words)
  row[at + 3] = ratio(external[high]! - external[low]!, links)
  row[at + 4] = ratio(prose, total(sums.prose))
}

/** What the links of one list, menu or paragraph share. */
export const SURROUNDINGS: readonly Family[] = [
  template('pair', ({ pairs }) => pairs),
  template('single', ({ singles }) => singles),
  OF_PROSE,
  ...[1, 2, 3, 4].map(container),
]
