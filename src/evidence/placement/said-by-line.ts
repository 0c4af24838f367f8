import { onOneLine } from '../flow.ts'
import { CUE } from './cues.ts'
import type { Layout } from './layout.ts'
import { isBare, isInList } from './line-kinds.ts'
import { PHRASE } from './phrases.ts'
import { headingOver, type Region } from './regions.ts'

/** What a link in the text is by what its line, or one above it, begins with. */
export function saidByLine(page: Layout, link: number, isForum: boolean): Region | null {
  if (isAboutAuthor(page, page.links.block[link]!)) return { region: 'bio', reason: 'heading-says' }
  return !isForum && leadsOn(page, link) ? { region: 'related', reason: 'heading-says' } : null
}

/** With these words, and hardly otherwise, people begin a note about who wrote the text, in whatever box. */
const ABOUT_AUTHOR =
  /^(?:(?:about|meet|over|über|à propos de|sobre|acerca de) ?(?:the |our |de |den |die |el |la |l['’])?(?:guest )?(?:author|writer|auteur|schrijver|schrijfster|autor|autorin|autora|auteure)|(?:author|auteurs?|autor)[- ]?(?:bio|biography|info|informatie))(?!\p{L})/iu
/** A note about an author has so many paragraphs. */
const PARAGRAPHS = 3
/** Letters that hold those words, with what marks them. */
const BEGINNING = 60

/** Whether a block, or a line above it up to the next heading, says that it is about the author. */
function isAboutAuthor({ blocks, flow, marks }: Layout, block: number): boolean {
  for (let above = block; above >= Math.max(0, block - PARAGRAPHS); above--) {
    const isLabel = above === block || blocks.linkWords[above] === 0
    const begin = flow.start[blocks.from[above]!]!
    if (isLabel && ABOUT_AUTHOR.test(onOneLine(flow.text.slice(begin, begin + BEGINNING)).trim())) return true
    if ((marks.cues[blocks.holder[above]!]! & CUE.heading) !== 0) return false
  }
  return false
}

/** Whether an entry of a list, or the title of a card, leads to another page of the site under a heading like "Read also". */
function leadsOn(page: Layout, link: number): boolean {
  const { addresses, blocks, links, marks, phrase } = page
  const block = links.block[link]!
  if (addresses.external[link] === 1 || !isBare(page, block)) return false
  const isTitle = (marks.cues[blocks.holder[block]!]! & CUE.heading) !== 0
  if (!isTitle && !isInList(page, block)) return false
  const heading = headingOver(page, block)
  return heading >= 0 && phrase(heading) === PHRASE.related
}
