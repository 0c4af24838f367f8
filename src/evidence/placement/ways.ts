import { isCall } from './calls.ts'
import type { Layout } from './layout.ts'

/** What stands between the steps of a path: "Home › Gardens › Soil". */
const BEFORE_STEP = /^\s*(?:[>›»→]|\/\s)/
const AFTER_STEP = /(?:[>›»→]|\s\/)\s*$/
/** A link to what comes before or after begins or ends with an arrow, or says no more than that. */
const ARROW = /^[«‹←<]\s?|\s?[»›→>]$/
const NEIGHBOUR =
  /^(?:next|previous|prev|older|newer|(?:older|newer|next|previous) (?:posts?|entries|page)|volgende|vorige|(?:volgende|vorige) (?:pagina|bericht)|oudere berichten|nieuwere berichten|weiter|zurück|nächste|vorherige|(?:nächste|vorherige) seite|suivant|précédent|page (?:suivante|précédente)|siguiente|anterior)$/i
/** Letters around a link that are looked at. */
const AROUND = 4
/** A longer text is the title of something. */
const LONGEST = 60

/** Whether a link without a named box around it is a way around the site: a step of a path, a neighbouring page, a place on the page. */
export function isWay(page: Layout, link: number): boolean {
  const { tree, addresses, flow, links, blocks } = page
  if (addresses.external[link] === 1) return false
  const node = links.node[link]!
  const block = links.block[link]!
  if (/^\s*#[^\s!]/.test(tree.attribute(node, 'href')!) || /\b(?:next|prev)\b/i.test(tree.attribute(node, 'rel') ?? ''))
    return true
  const [from, to] = [flow.start[node]!, flow.start[tree.end[node]!]!]
  const [first, last] = [flow.start[blocks.from[block]!]!, flow.start[blocks.to[block]!]!]
  if (BEFORE_STEP.test(flow.text.slice(to, Math.min(last, to + AROUND)))) return true
  if (AFTER_STEP.test(flow.text.slice(Math.max(first, from - AROUND), from))) return true
  const text = flow.text.slice(from, Math.min(to, from + LONGEST)).trim()
  return NEIGHBOUR.test(text.replace(ARROW, '').trim()) || (ARROW.test(text) && !isCall(text.replace(ARROW, '')))
}
