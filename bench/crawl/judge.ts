import type { Answer } from './clients/measure.ts'
import { bodies, type PlannedLink, type PlannedPage } from './plan.ts'

/** How a client's answers compare with what the web was made to hold. */
export interface Score {
  readonly pages: number
  readonly missing: number
  readonly linksWanted: number
  readonly linksRight: number
  readonly invented: number
  readonly indexableWrong: number
}

/** Judges the answers to the pages without a fault. */
export function judge(planned: readonly PlannedPage[], answers: readonly Answer[]): Score {
  const plan = bodies()
  const byUrl = new Map(answers.map((answer) => [answer.url, answer]))
  const score = { pages: 0, missing: 0, linksWanted: 0, linksRight: 0, invented: 0, indexableWrong: 0 }
  for (const { url, body, fault } of planned) {
    if (fault !== null) continue
    const { links, noindex } = plan[body] ?? { links: [], noindex: false }
    const answer = byUrl.get(url)
    score.pages++
    if (answer === undefined) score.missing++
    else {
      const right = rightLinks(links, answer)
      score.linksRight += right
      score.invented += answer.links.length - right
      if (answer.indexable === noindex) score.indexableWrong++
    }
    score.linksWanted += links.length
  }
  return score
}

function rightLinks(wanted: readonly PlannedLink[], { links }: Answer): number {
  const key = ({ href, rel, anchor }: PlannedLink): string =>
    `${href} ${rel.toSorted().join(' ')} ${anchor.replace(/\s+/g, ' ').trim()}`
  const left = links.map(key)
  return wanted.filter((link) => {
    const at = left.indexOf(key(link))
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  }).length
}
