import { ANCHOR_CLASSES } from '../model/audited-link.ts'
import type { AuditedLink } from '../model/audited-link.ts'
import { firstSeenOf } from '../model/claim.ts'
import { PLACEMENTS } from '../model/evidence.ts'
import type { Placement } from '../model/evidence.ts'
import { BANDS } from '../model/profile-audit.ts'
import type { Band, Cell, ProfileAudit, Tally } from '../model/profile-audit.ts'
import { GRADES } from '../model/verdict.ts'
import { band } from './band.ts'
import { createCounter } from './counter.ts'
import { createDomainLedger } from './domain-ledger.ts'
import type { DomainLedger } from './domain-ledger.ts'
import { createMonthLedger } from './month-ledger.ts'
import { createSchemeLedger } from './scheme-ledger.ts'
import { CHECKS } from './checks/index.ts'
import { runCheck } from './check.ts'

/** Takes the links of one profile one by one and keeps counts only, so that a million links fit. */
export interface ProfileAuditor {
  add(link: AuditedLink): void
  /** The audit of the links so far. */
  result(): ProfileAudit
}

const COUNTED = [
  'grades',
  'anchors',
  'placements',
  'regions',
  'found',
  'rel',
  'sitewide',
  'languages',
  'indexable',
  'indexReasons',
  'relevance',
  'authority',
  'paid',
  'cells',
] as const
type Counted = (typeof COUNTED)[number]

export function createProfileAudit(): ProfileAuditor {
  const counters = new Map(COUNTED.map((name) => [name, createCounter()]))
  const domains = createDomainLedger()
  const schemes = createSchemeLedger()
  const months = createMonthLedger()
  let links = 0
  return {
    add(link) {
      const firstSeen = firstSeenOf(link.claims) ?? ''
      const domain = domains.add(link.domain, link.verdict.grade, firstSeen)
      links += 1
      months.add(firstSeen)
      if (link.scheme) schemes.add(link.scheme)
      for (const [what, name] of facts(link)) counters.get(what)?.add(name, domain)
    },
    result() {
      const tallies = (what: Counted, order?: readonly string[]) => counters.get(what)?.tallies(order) ?? []
      const audit = {
        links,
        ...grades(tallies('grades', GRADES), domains),
        ...distributions(tallies),
        schemes: schemes.tallies(),
        topDomains: domains.top(20),
        firstSeen: months.tallies(domains.firstSeen()),
      }
      return { ...audit, checks: CHECKS.map((check) => runCheck(check, audit)) }
    },
  }
}

/** What one link adds to which count. */
function facts(link: AuditedLink): (readonly [Counted, string])[] {
  const relevance = band(link.relevance)
  const authority = band(link.authority)
  return [
    ['grades', link.verdict.grade],
    ['found', answer(link.found)],
    ['indexable', link.indexable],
    ['indexReasons', link.indexReason],
    ['relevance', relevance],
    ['authority', authority],
    ['cells', `${relevance} ${authority}`],
    ['languages', link.language ?? 'unknown'],
    ['paid', link.paid ?? 'none'],
    ...(link.found === true ? factsOnThePage(link) : []),
  ]
}

function factsOnThePage(link: AuditedLink): (readonly [Counted, string])[] {
  const inTemplate = link.sitewide === true || TEMPLATE.has(link.placement)
  return [
    ['anchors', link.anchorClass ?? 'unknown'],
    ['placements', link.placement ?? 'unknown'],
    ['regions', inTemplate ? 'template' : 'content'],
    ['sitewide', answer(link.sitewide)],
    ...relNames(link).map((name) => ['rel', name] as const),
  ]
}

const TEMPLATE: ReadonlySet<Placement | null> = new Set(['nav', 'header', 'footer', 'sidebar'])

function answer(known: boolean | null): 'yes' | 'no' | 'unknown' {
  if (known === null) return 'unknown'
  return known ? 'yes' : 'no'
}

function relNames(link: AuditedLink): string[] {
  if (link.followed === null) return ['unknown']
  if (link.followed) return ['followed']
  const qualifiers = ['nofollow', 'ugc', 'sponsored'].filter((value) => link.rel.includes(value))
  return qualifiers.length > 0 ? qualifiers : ['page-nofollow']
}

function grades(tallies: readonly Tally[], ledger: DomainLedger): Pick<ProfileAudit, 'domains' | 'worth' | 'grades'> {
  const byGrade = ledger.byGrade()
  const list = GRADES.map((name, at) => ({
    name,
    links: tallies[at]?.links ?? 0,
    domains: byGrade.get(name) ?? 0,
  }))
  const worth = list.filter(({ name }) => name === 'strong' || name === 'fair')
  return {
    domains: ledger.size,
    grades: list,
    worth: {
      links: worth.reduce((sum, { links }) => sum + links, 0),
      domains: worth.reduce((sum, { domains }) => sum + domains, 0),
    },
  }
}

const ANSWERS = ['yes', 'no', 'unknown']

function distributions(tallies: (what: Counted, order?: readonly string[]) => Tally[]) {
  return {
    found: tallies('found', ANSWERS),
    anchors: tallies('anchors', ANCHOR_CLASSES),
    placements: tallies('placements', [...PLACEMENTS, 'unknown']),
    rel: tallies('rel', ['followed', 'nofollow', 'ugc', 'sponsored', 'page-nofollow', 'unknown']),
    sitewide: tallies('sitewide', ANSWERS),
    regions: tallies('regions', ['content', 'template']),
    languages: tallies('languages'),
    indexable: tallies('indexable', ['yes', 'no', 'unverifiable']),
    indexReasons: tallies('indexReasons'),
    relevance: tallies('relevance', BANDS),
    authority: tallies('authority', BANDS),
    paid: tallies('paid', ['unqualified', 'qualified', 'none']),
    relevanceByAuthority: tallies('cells').map(cell),
  }
}

function cell({ name, links, domains }: Tally): Cell {
  const [relevance = 'unknown', authority = 'unknown'] = name.split(' ') as Band[]
  return { relevance, authority, links, domains }
}
