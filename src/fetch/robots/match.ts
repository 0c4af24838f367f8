import type { RobotsRuling } from '../../model/visit.ts'
import { latin1, type Robots, type RobotsGroup, type RobotsRule } from './parse.ts'

/** What the file says to a product token about an address: the longest matching rule decides, and allow wins a tie. */
export function rule(robots: Robots, agent: string, url: string): RobotsRuling {
  const path = pathOf(latin1(url))
  let best: RobotsRule | null = null
  for (const { rules } of groupsFor(robots, agent)) {
    for (const each of rules) if (wins(each, best) && matches(each.pattern, path)) best = each
  }
  return best === null
    ? { allowed: true, line: null, rule: null }
    : { allowed: best.allow || best.pattern === '', line: best.line, rule: best.text }
}

/** Seconds that the file asks this agent to leave between requests, or null. */
export function crawlDelay(robots: Robots, agent: string): number | null {
  return groupsFor(robots, agent).find((group) => group.crawlDelay !== null)?.crawlDelay ?? null
}

/** Groups naming the agent, merged; only without any do the groups for everybody count (RFC 9309 2.2.1). */
function groupsFor(robots: Robots, agent: string): readonly RobotsGroup[] {
  const token = agent.toLowerCase()
  const named = robots.groups.filter(({ agents }) => agents.includes(token))
  return named.length > 0 ? named : robots.groups.filter(({ agents }) => agents.includes('*'))
}

function wins(rule: RobotsRule, best: RobotsRule | null): boolean {
  if (best === null || rule.pattern.length > best.pattern.length) return true
  return rule.pattern.length === best.pattern.length && rule.allow && !best.allow
}

/**
 * `*` stands for anything and a final `$` for the end. Each piece between stars is taken at its first occurrence, which
 * is enough, and needs no backtracking.
 */
function matches(pattern: string, path: string): boolean {
  const anchored = pattern.endsWith('$')
  const pieces = (anchored ? pattern.slice(0, -1) : pattern).split('*')
  const first = pieces[0] ?? ''
  if (!path.startsWith(first)) return false
  let at = first.length
  const last = anchored && pieces.length > 1 ? (pieces.pop() ?? '') : null
  for (const piece of pieces.slice(1)) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  if (last !== null) return path.length - last.length >= at && path.endsWith(last)
  return !anchored || at === path.length
}

/** Path and query of an address as it is written, without normalisation (google/robotstxt GetPathParamsQuery). */
function pathOf(url: string): string {
  const start = url.startsWith('//') ? 2 : 0
  const early = indexOfAny(url, start)
  const scheme = url.indexOf('://', start)
  const host = scheme < 0 || (early >= 0 && early < scheme) ? start : scheme + 3
  const from = indexOfAny(url, host)
  const hash = url.indexOf('#', start)
  if (from < 0 || (hash >= 0 && hash < from)) return '/'
  const path = url.slice(from, hash < 0 ? undefined : hash)
  return path.startsWith('/') ? path : `/${path}`
}

function indexOfAny(url: string, from: number): number {
  const found = url.slice(from).search(/[/?;]/)
  return found < 0 ? -1 : found + from
}
