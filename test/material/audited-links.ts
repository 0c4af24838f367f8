// Invented audit results, for trying reports and profile audits without a network. Same seed, same links.
import type { AnchorClass, AuditedLink } from '../../src/model/audited-link.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { LinkEvidence, Placement } from '../../src/model/evidence.ts'
import type { CriterionId, Finding } from '../../src/model/finding.ts'
import type { Scheme } from '../../src/model/scheme.ts'
import type { Messages } from '../../src/model/text.ts'
import type { GateId, Grade, Verdict } from '../../src/model/verdict.ts'
import type { Hop } from '../../src/model/visit.ts'

/** Sentences of these links; the real ones belong to `assessment`. */
export const MESSAGES: Messages = {
  'grade.strong': {
    nl: 'Staat in de lopende tekst van een artikel over jouw onderwerp, op een bekende site.',
    en: 'Stands in the running text of an article about your subject, on a well-known site.',
  },
  'grade.fair': { nl: 'Goede plek op een verwante pagina.', en: 'A good place on a related page.' },
  'grade.weak': { nl: 'Echt, maar buiten de inhoud.', en: 'Real, but outside the content.' },
  'grade.no-effect': { nl: 'Staat er, maar geeft niets door.', en: 'There, but passes nothing on.' },
  'grade.risk': { nl: 'Hoort bij een netwerk van {members} sites.', en: 'Belongs to a network of {members} sites.' },
  'grade.lost': { nl: 'Bij dit bezoek niet gevonden.', en: 'Not found at this visit.' },
  'grade.unknown': { nl: 'De pagina vroeg om een mens.', en: 'The page asked for a human.' },
  'relevance.shared-words': { nl: 'Pagina en site delen woorden.', en: 'Page and site share words.' },
  'relevance.too-short': { nl: 'Te weinig tekst om te vergelijken.', en: 'Too little text to compare.' },
  'authority.rank': { nl: 'Rang {rank} van het open web.', en: 'Rank {rank} of the open web.' },
  'authority.no-ranks': { nl: 'Er zijn geen ranglijsten opgegeven.', en: 'No ranks were given.' },
  'placement.article': { nl: 'In een alinea van het artikel.', en: 'In a paragraph of the article.' },
  'anchor.class': { nl: 'De linktekst is van het soort: {class}.', en: 'The anchor text is of the kind: {class}.' },
  'indexability.free': { nl: 'Niets staat opname in de weg.', en: 'Nothing stands in the way of indexing.' },
  'scheme.none': { nl: 'Geen teken van een netwerk.', en: 'No sign of a network.' },
  'gate.ok': { nl: 'In orde.', en: 'Fine.' },
}

/** A linear congruential generator (Numerical Recipes): tests need no better chance than this. */
export function chance(seed: number): <T>(choices: readonly T[]) => T {
  let state = seed >>> 0
  return (choices) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return choices[Math.floor((state / 2 ** 32) * choices.length)]!
  }
}

const GRADE_MIX: readonly Grade[] = [
  ...Array<Grade>(5).fill('strong'),
  ...Array<Grade>(8).fill('fair'),
  ...Array<Grade>(10).fill('weak'),
  ...Array<Grade>(7).fill('no-effect'),
  ...Array<Grade>(3).fill('risk'),
  ...Array<Grade>(3).fill('lost'),
  ...Array<Grade>(2).fill('unknown'),
]
const PLACES: readonly Placement[] = ['body', 'body', 'body', 'footer', 'sidebar', 'comment', 'related', 'bio', 'other']
const ANCHORS: readonly (readonly [AnchorClass, string])[] = [
  ['brand', 'Bakkerij De Korst'],
  ['brand', 'De Korst'],
  ['exact', 'zuurdesembrood bakken'],
  ['partial', 'hun gids over zuurdesembrood bakken thuis'],
  ['generic', 'lees hier verder'],
  ['url', 'www.dekorst.example'],
  ['image', 'Foto van een brood'],
  ['other', 'waarom een voordeeg langer moet rusten dan je denkt'],
]
const NETWORK: Scheme = {
  kind: 'pbn',
  family: 'network',
  members: ['broodnieuws7.example', 'bakblog24.example', 'deegweb.example'],
  score: 0.86,
  evidence: [
    {
      member: 'broodnieuws7.example',
      sign: 'scheme.shared-id',
      quote: { from: 'html', text: 'UA-5550001-2', at: 'html > head > script:nth-of-type(2)' },
    },
    { member: 'deegweb.example', sign: 'scheme.shared-address', quote: { from: 'dns', text: '198.18.4.7' } },
  ],
}

/** `text` replaces every text that would come from a page, to try hostile ones. */
export function* auditedLinks(count: number, seed = 1, text?: string): Generator<AuditedLink> {
  const pick = chance(seed)
  for (let id = 1; id <= count; id += 1) yield auditedLink(id, pick, text)
}

interface Draw {
  readonly grade: Grade
  readonly anchorClass: AnchorClass
  readonly anchor: string
  readonly placement: Placement
  readonly relevance: number | null
  readonly authority: number | null
  readonly source: string
  /** Stands in for every text that comes from a page. */
  readonly text: string | undefined
}

function auditedLink(id: number, pick: ReturnType<typeof chance>, text?: string): AuditedLink {
  const [anchorClass, anchor] = pick(ANCHORS)
  const grade = pick(GRADE_MIX)
  const domain = `${pick(['bakblog', 'meelmolen', 'korst-en-kruim', 'bread-notes', 'tafelpraat'])}${pick([...Array(40).keys()])}.example`
  const path = `${pick(['artikel', 'blog', '2025/11', 'forum'])}/${pick(['zuurdesem', 'rogge', 'bloem', 'oven'])}-${id}`
  const draw: Draw = {
    grade,
    anchorClass,
    anchor: text ?? anchor,
    placement: grade === 'strong' ? 'body' : pick(PLACES),
    relevance: pick([0.1, 0.25, 0.48, 0.61, 0.83, 0.92, null]),
    authority: pick([null, 0.12, 0.4, 0.55, 0.77, 0.93]),
    source: `https://www.${domain}/${path}`,
    text,
  }
  return {
    id,
    source: draw.source,
    target: 'https://www.dekorst.example/recepten/zuurdesem',
    domain,
    ...(grade === 'lost' ? LOST : grade === 'unknown' ? UNKNOWN : seen(draw, pick)),
    authority: draw.authority,
    scheme: grade === 'risk' ? NETWORK : null,
    verdict: verdict(draw),
    title: text ?? pick(['Zo bak je zuurdesem in een gewone oven', 'Rye, water, patience', 'Vijf soorten bloem']),
    language: pick(['nl', 'nl', 'nl', 'en', null]),
    published: pick(['2025-03-14', '2024-11-02', null]),
    checkedAt: '2026-01-05T09:12:44.000Z',
    readFrom: 'source',
    finalUrl: draw.source,
    hops: pick([[], [], [hop(draw.source)]]),
    visits: pick([null, null, 0, 3, 41]),
    claims: [claim(id, draw, pick)],
  }
}

const NOT_SEEN = {
  anchor: '',
  anchorClass: null,
  rel: [],
  followed: null,
  placement: null,
  sitewide: null,
  relevance: null,
  paid: null,
  link: null,
} as const
const LOST = {
  ...NOT_SEEN,
  found: false,
  status: 404,
  outcome: 'not-found',
  indexable: 'no',
  indexReason: 'http-404',
} as const
const UNKNOWN = {
  ...NOT_SEEN,
  found: null,
  status: 403,
  outcome: 'challenge',
  indexable: 'unverifiable',
  indexReason: 'bot-challenge',
} as const

function seen(draw: Draw, pick: ReturnType<typeof chance>) {
  const qualified = draw.grade === 'no-effect'
  return {
    found: true,
    status: 200,
    outcome: 'ok',
    anchor: draw.anchor,
    anchorClass: draw.anchorClass,
    rel: qualified ? [pick(['nofollow', 'ugc', 'sponsored'])] : [],
    followed: !qualified,
    placement: draw.placement,
    sitewide: draw.placement === 'footer',
    indexable: 'yes',
    indexReason: 'nothing-in-the-way',
    relevance: draw.relevance,
    paid: qualified ? pick([null, 'qualified'] as const) : null,
    link: linkEvidence(draw),
  } as const
}

function linkEvidence({ anchor, grade, placement, text }: Draw): LinkEvidence {
  return {
    index: 12,
    href: 'https://www.dekorst.example/recepten/zuurdesem?utm_source=blog',
    match: 'page',
    leadsTo: 'https://www.dekorst.example/recepten/zuurdesem',
    anchor,
    anchorFrom: 'text',
    rel: [],
    followed: grade !== 'no-effect',
    placement: { region: placement, confidence: 0.9, reasons: ['placement.article'] },
    language: 'nl',
    cited: false,
    paragraph:
      text ??
      `Wie het deeg een nacht in de koelkast laat rusten, bakt de volgende dag een brood met meer smaak; ${anchor} legt uit waarom dat zo is en hoe je het thuis nadoet.`,
    path: 'html > body > main > article > p:nth-of-type(3) > a',
    snippet: text ?? `<a href="https://www.dekorst.example/recepten/zuurdesem">${anchor}</a>`,
  }
}

function verdict(draw: Draw): Verdict {
  const unseen = draw.grade === 'lost' || draw.grade === 'unknown'
  const gate = (id: GateId) => {
    const failed = draw.grade === 'no-effect' && id === 'followed'
    return { id, passed: unseen ? null : !failed, reason: { message: 'gate.ok' } }
  }
  return {
    grade: draw.grade,
    because: { message: `grade.${draw.grade}`, params: { members: 3 } },
    score: unseen ? null : 0.5,
    gates: (['checked', 'present', 'followed', 'indexable', 'honest'] as const).map(gate),
    findings: unseen ? [] : findings(draw),
  }
}

function hop(source: string): Hop {
  return { url: source.replace('https', 'http'), status: 301, location: source, via: 'http' }
}

function claim(id: number, { source, anchor }: Draw, pick: ReturnType<typeof chance>): Claim {
  const month = pick(['01', '02', '03', '05', '08', '11', '12'])
  return {
    source,
    target: null,
    scope: 'page',
    anchor,
    firstSeen: `${pick(['2024', '2025'])}-${month}-17`,
    metrics: { 'ahrefs.domain-rating': 31 },
    provenance: { importer: 'ahrefs', file: 'ahrefs-backlinks.csv', line: id + 1 },
  }
}

function findings({ relevance, authority, placement, anchorClass, text }: Draw): Finding[] {
  const quote = { from: 'text' as const, text: text ?? 'zuurdesem, bloem, oven, rijzen', at: 'main > p:nth-of-type(3)' }
  const finding = (criterion: CriterionId, score: number | null, message: string, params = {}): Finding => ({
    criterion,
    score,
    confidence: 0.8,
    reasons: [{ message, params, quotes: criterion === 'relevance' || text !== undefined ? [quote] : [] }],
  })
  return [
    finding('relevance', relevance, relevance === null ? 'relevance.too-short' : 'relevance.shared-words'),
    finding('authority', authority, authority === null ? 'authority.no-ranks' : 'authority.rank', { rank: 120345 }),
    finding('placement', placement === 'body' ? 0.95 : 0.2, 'placement.article'),
    finding('anchor', anchorClass === 'exact' ? 0.4 : 0.9, 'anchor.class', { class: anchorClass }),
    finding('indexability', 1, 'indexability.free'),
    finding('scheme', 1, 'scheme.none'),
  ]
}
