import type { Gathered, PresenceEvidence } from '../model/gathered.ts'
import type { Reason } from '../model/finding.ts'
import type { Gate } from '../model/verdict.ts'
import type { Outcome } from '../model/visit.ts'
import { isMissing } from './assess.ts'
import { reason } from './criterion.ts'
import { isIndexable, judgeIndexing } from './indexing.ts'
import { paidState } from './paid.ts'

const say = (key: string, ...rest: Tail<Parameters<typeof reason>>): Reason => reason(`gate.${key}`, ...rest)
type Tail<T extends readonly unknown[]> = T extends readonly [unknown, ...infer Rest] ? Rest : never

/** Outcomes that tell something about the link: the page was read, or is known to be gone. */
const TELLING: ReadonlySet<Outcome> = new Set(['ok', 'not-found', 'gone', 'soft-404', 'parked'])

/** The conditions without which the rest does not count, in the order in which they are asked. */
export function gatesOf(gathered: Gathered): Gate[] {
  const { presence } = gathered
  if (isMissing(presence)) return [{ id: 'checked', passed: null, reason: reason(`missing.${presence.missing}`) }]
  const first = [checked(presence, gathered), present(presence)]
  if (presence.found === true) return [...first, followed(gathered), indexable(gathered), honest(gathered)]
  return presence.found === null ? [...first, indexable(gathered)] : first
}

function checked(presence: PresenceEvidence, gathered: Gathered): Gate {
  const { outcome, status, quote } = presence
  // A page that Googlebot may not read passes nothing on, whether we read it or not: that much is known.
  if (closedToGoogle(gathered.indexing))
    return { id: 'checked', passed: true, reason: say(outcome === 'ok' ? 'read' : hindrance(presence), {}, [quote]) }
  const telling = TELLING.has(outcome) || presence.hostGone || presence.found !== null
  return {
    id: 'checked',
    passed: telling,
    reason: telling ? say('read', {}, [quote]) : say(hindrance(presence), { status: status ?? '' }, [quote]),
  }
}

/** What stood in the way, as a message key: a page that stays empty in a browser needs other advice than one that none opened. */
function hindrance({ outcome, rendered, doubt }: PresenceEvidence): string {
  if (outcome === 'ok' && doubt !== undefined) return doubt
  return outcome === 'js-shell' && rendered ? 'empty-in-browser' : outcome
}

/** Whether robots.txt keeps Googlebot from the page: the one rule that needs no look at the page itself. */
export function closedToGoogle(indexing: Gathered['indexing']): boolean {
  if (isMissing(indexing)) return false
  const { indexable, reason: why } = judgeIndexing(indexing)
  return indexable === 'no' && (why === 'robots-txt' || why === 'robots-unreachable')
}

function present(presence: PresenceEvidence): Gate {
  const { outcome, status, quote, found, imitation } = presence
  if (found === true) return { id: 'present', passed: true, reason: say('present') }
  if (presence.hostGone) return { id: 'present', passed: false, reason: say('host-gone', {}, [quote]) }
  if (found === null)
    return { id: 'present', passed: null, reason: say(hindrance(presence), { status: status ?? '' }, [quote]) }
  if (imitation !== null) return { id: 'present', passed: false, reason: say('imitation', {}, [imitation]) }
  if (presence.redirectedAway) return { id: 'present', passed: false, reason: say('redirected-away', {}, [quote]) }
  const key = outcome === 'ok' ? 'absent' : outcome
  return { id: 'present', passed: false, reason: say(key, { status: status ?? '' }, [quote]) }
}

function followed({ link }: Gathered): Gate {
  if (isMissing(link)) return { id: 'followed', passed: null, reason: reason(`missing.${link.missing}`) }
  const quote = { from: 'html' as const, text: link.snippet, at: link.path }
  if (link.followed) return { id: 'followed', passed: true, reason: say('followed', {}, [quote]) }
  const telling = link.rel.filter((word) => ['nofollow', 'ugc', 'sponsored'].includes(word))
  const why =
    telling.length === 0 ? say('page-nofollow', {}, [quote]) : say('nofollow', { rel: telling.join(' ') }, [quote])
  return { id: 'followed', passed: false, reason: why }
}

function indexable({ indexing }: Gathered): Gate {
  if (isMissing(indexing)) return { id: 'indexable', passed: null, reason: reason(`missing.${indexing.missing}`) }
  const ruling = judgeIndexing(indexing)
  const key = { yes: 'indexable', no: 'not-indexable', unverifiable: 'index-unsure' }[ruling.indexable]
  return { id: 'indexable', passed: isIndexable(ruling), reason: say(key, { reason: ruling.reason }, [ruling.quote]) }
}

function honest({ scheme, link }: Gathered): Gate {
  if (isMissing(scheme) || isMissing(link))
    return { id: 'honest', passed: null, reason: reason('missing.not-gathered') }
  const [worst] = [...scheme.schemes].sort((one, other) => other.score - one.score)
  if (worst !== undefined) {
    const quotes = worst.evidence.slice(0, 3).map(({ quote }) => quote)
    return { id: 'honest', passed: false, reason: say('scheme', { count: worst.members.length }, quotes) }
  }
  if (paidState(scheme.rel, link.followed, scheme.paidBy) === 'unqualified') {
    return {
      id: 'honest',
      passed: false,
      reason: say(
        'paid',
        {},
        scheme.paidBy.slice(0, 3).map(({ quote }) => quote),
      ),
    }
  }
  if (scheme.hidden)
    return {
      id: 'honest',
      passed: false,
      reason: say('hidden', {}, [{ from: 'html', text: link.snippet, at: link.path }]),
    }
  return { id: 'honest', passed: true, reason: say('honest') }
}
