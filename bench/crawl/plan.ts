/** What the bench's web holds: pure, so that the server and the judge of the answers make the same one. */
export interface PlannedLink {
  readonly href: string
  readonly rel: readonly string[]
  readonly anchor: string
}

export interface PlannedPage {
  readonly url: string
  /** Which of the bodies: pages beyond their number are served again at other addresses. */
  readonly body: number
  readonly fault: Fault | null
}

export interface PlannedBody {
  readonly links: readonly PlannedLink[]
  /** Where each link stands, 0..1 of the template's points. */
  readonly at: readonly number[]
  readonly noindex: boolean
}

export const TARGET = 'doelwit.test'

/** Kinds of faults and how many of 100 faulty pages have each; time-outs are as rare as in `../shared/faultworld`. */
const FAULT_SHARES = {
  'not-found': 25,
  'server-error': 15,
  reset: 15,
  loop: 15,
  'cut-gzip': 15,
  huge: 10,
  silent: 5,
} as const
export type Fault = keyof typeof FAULT_SHARES

const BODIES = 4_000
const PAGES_PER_HOST = 10

export function bodies(): PlannedBody[] {
  const chance = random(1)
  return Array.from({ length: BODIES }, (_, at) => {
    const count = chance() < 0.1 ? 0 : 1 + Math.floor(chance() * 3)
    const links = Array.from({ length: count }, (_, nth) => ({
      href: `https://www.${TARGET}/pagina/${at % 50}/${nth}`,
      rel: RELS[Math.floor(chance() * RELS.length)] ?? [],
      anchor: `${ANCHORS[Math.floor(chance() * ANCHORS.length)]} ${at}`,
    }))
    return { links, at: links.map(() => chance()).sort((one, other) => one - other), noindex: chance() < 0.05 }
  })
}

/** @param faults share of pages that misbehave */
export function pages(count: number, port: number, faults: number): PlannedPage[] {
  const chance = random(2)
  return Array.from({ length: count }, (_, at) => {
    const host = Math.floor(at / PAGES_PER_HOST)
    const address = `127.${10 + Math.floor(host / 250)}.${host % 250}.1`
    const fault = chance() < faults ? pickFault(chance() * 100) : null
    return { url: `http://${address}:${port}/${at}`, body: at % BODIES, fault }
  })
}

/** The pages in the order in which they are asked for. */
export function shuffled<T>(items: readonly T[]): T[] {
  const chance = random(3)
  return items
    .map((item) => ({ item, key: chance() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}

function pickFault(at: number): Fault {
  let left = at
  for (const [fault, share] of Object.entries(FAULT_SHARES) as [Fault, number][]) if ((left -= share) < 0) return fault
  return 'not-found'
}

const RELS = [[], [], [], ['nofollow'], ['noopener'], ['nofollow', 'sponsored'], ['ugc']]
const ANCHORS = ['lees meer', 'fietstas kopen', 'Doelwit', 'deze gids', 'één tip']

/** mulberry32 (Tommy Ettinger, public domain): the same numbers everywhere. */
function random(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
