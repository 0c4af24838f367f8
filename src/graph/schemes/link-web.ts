import type { Placement } from '../../model/evidence.ts'
import type { HostFacts, LinkFacts } from '../../model/host-facts.ts'
import { parseHttpUrl, registrableDomain } from '../../url/index.ts'
import { neighbours } from '../link-graph.ts'
import { anchorKind, genericAnchors, type AnchorKind } from './anchor-kind.ts'
import type { SchemeInput } from './scheme-input.ts'
import { suspicion } from './suspicion.ts'
import { likeness, topicsOf, type Topic } from './topic.ts'

/** A registrable domain with all that is known of it. */
export interface Site {
  readonly domain: string
  readonly own: boolean
  readonly facts: HostFacts | null
  readonly topic: Topic | null
  readonly out: Arc[]
  readonly in: Arc[]
}

/** All links from one site to another, taken together. */
export interface Arc {
  readonly from: Site
  readonly to: Site
  /** Empty when only the graph knows of the arc. */
  readonly links: readonly ArcLink[]
  /** Days since 1970 of the first link; null when no date is known. */
  readonly day: number | null
  /** Likeness of the topics, 0..1; null when either is unknown or they differ in language. */
  readonly likeness: number | null
  /** Log odds that such a link was made for ranking, by itself; 0 for no evidence either way. */
  readonly suspicion: number
}

export interface ArcLink {
  readonly facts: LinkFacts
  readonly kind: AnchorKind
  readonly followed: boolean
  readonly region: Placement | null
  readonly day: number | null
}

/** The joined view that every detector reads. */
export interface LinkWeb {
  readonly sites: readonly Site[]
  readonly byDomain: ReadonlyMap<string, Site>
}

const DAY = 86_400_000
const NOT_FOLLOWED = new Set(['nofollow', 'ugc', 'sponsored'])

/** Joins graph, host facts and link facts; sites are in order of name, so the outcome does not depend on the order of the input. */
export function buildLinkWeb(input: SchemeInput): LinkWeb {
  const pairs = new Map<string, Map<string, LinkFacts[]>>()
  for (const link of input.links) {
    const [from, to] = [domainOf(link.source), domainOf(link.target)]
    if (from !== null && to !== null && from !== to) listIn(listsFrom(pairs, from), to).push(link)
  }
  addGraph(pairs, input)
  const sites = sitesOf(input, pairs)
  const byDomain = new Map(sites.map((site) => [site.domain, site]))
  const generic = genericAnchors(anchorUses(pairs))
  for (const from of sites)
    for (const [to, links] of [...(pairs.get(from.domain) ?? [])].sort(byName))
      connect(from, byDomain.get(to), links, generic)
  return { sites, byDomain }
}

function byName([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1
}

function domainOf(url: string): string | null {
  const parsed = parseHttpUrl(url)
  return parsed === null ? null : registrableDomain(parsed.hostname)
}

function listsFrom(pairs: Map<string, Map<string, LinkFacts[]>>, from: string): Map<string, LinkFacts[]> {
  const known = pairs.get(from)
  if (known !== undefined) return known
  const fresh = new Map<string, LinkFacts[]>()
  pairs.set(from, fresh)
  return fresh
}

function listIn(lists: Map<string, LinkFacts[]>, key: string): LinkFacts[] {
  const known = lists.get(key)
  if (known !== undefined) return known
  const fresh: LinkFacts[] = []
  lists.set(key, fresh)
  return fresh
}

function addGraph(pairs: Map<string, Map<string, LinkFacts[]>>, { graph }: SchemeInput): void {
  if (graph === null) return
  graph.names.forEach((name, id) => {
    const targets = neighbours(graph.out, id)
    if (targets.length === 0) return
    const lists = listsFrom(pairs, name)
    for (const target of targets) listIn(lists, graph.names[target] ?? '')
  })
}

function sitesOf(input: SchemeInput, pairs: ReadonlyMap<string, ReadonlyMap<string, unknown>>): Site[] {
  const facts = new Map(input.hosts.map((host) => [host.domain, host]))
  const domains = new Set([...facts.keys(), ...pairs.keys()])
  for (const targets of pairs.values()) for (const target of targets.keys()) domains.add(target)
  const own = new Set(input.own?.domains)
  const ordered = [...domains].sort()
  const topics = topicsOf(
    ordered.map((domain) => ({ text: facts.get(domain)?.text ?? '', language: facts.get(domain)?.language ?? null })),
  )
  return ordered.map((domain, at) => ({
    domain,
    own: own.has(domain),
    facts: facts.get(domain) ?? null,
    topic: topics[at] ?? null,
    out: [],
    in: [],
  }))
}

function anchorUses(pairs: ReadonlyMap<string, ReadonlyMap<string, readonly LinkFacts[]>>): Map<string, number> {
  const targets = new Map<string, Set<string>>()
  for (const lists of pairs.values())
    for (const [to, links] of lists)
      for (const { anchor } of links) {
        const text = anchor.trim().toLowerCase()
        const known = targets.get(text)
        if (known === undefined) targets.set(text, new Set([to]))
        else known.add(to)
      }
  return new Map([...targets].map(([text, sites]) => [text, sites.size]))
}

function connect(from: Site, to: Site | undefined, facts: readonly LinkFacts[], generic: ReadonlySet<string>): void {
  if (to === undefined) return
  const links = facts.map((link) => arcLink(link, to.domain, generic)).sort(bySource)
  const days = links.flatMap(({ day }) => day ?? [])
  const comparable = from.facts?.language === to.facts?.language && from.topic !== null && to.topic !== null
  const alike = comparable && from.topic !== null && to.topic !== null ? likeness(from.topic, to.topic) : null
  const arc: Arc = {
    from,
    to,
    links,
    day: days.length === 0 ? null : Math.min(...days),
    likeness: alike,
    suspicion: suspicion(links, alike),
  }
  from.out.push(arc)
  to.in.push(arc)
}

function bySource({ facts: one }: ArcLink, { facts: other }: ArcLink): number {
  return one.source === other.source ? (one.anchor < other.anchor ? -1 : 1) : one.source < other.source ? -1 : 1
}

function arcLink(facts: LinkFacts, domain: string, generic: ReadonlySet<string>): ArcLink {
  const time = facts.firstSeen === null ? NaN : Date.parse(facts.firstSeen)
  return {
    facts,
    kind: anchorKind(facts.anchor, domain, generic),
    followed: !facts.rel.some((token) => NOT_FOLLOWED.has(token)),
    region: facts.region,
    day: Number.isNaN(time) ? null : Math.floor(time / DAY),
  }
}
