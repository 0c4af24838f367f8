import type { SchemeSign } from '../../model/scheme.ts'
import type { Draft } from './draft.ts'
import type { Arc } from './link-web.ts'

/** More proof of one member than anybody reads. */
const MOST_LINKS = 3

/** What gives each member away: its links in the scheme, and what it shares with the others. */
export function signsOf(draft: Draft): SchemeSign[] {
  return draft.members.flatMap((site) => {
    const arcs = draft.arcs.filter((arc) => arc.from === site).slice(0, MOST_LINKS)
    const traits = draft.shared.filter(({ sites }) => sites.includes(site))
    return [
      ...arcs.map((arc) => linkSign(site.domain, arc)),
      ...traits.map(({ trait, value, sites }) => ({
        member: site.domain,
        sign: `sign.${trait}`,
        params: { value, sites: sites.length },
        quote: { from: 'graph' as const, text: value },
      })),
    ]
  })
}

function linkSign(member: string, arc: Arc): SchemeSign {
  const [link] = arc.links
  const anchor = link?.facts.anchor ?? ''
  return {
    member,
    sign: anchor === '' ? 'sign.link' : 'sign.anchored-link',
    params: { target: arc.to.domain, anchor },
    quote: {
      from: link === undefined ? 'graph' : 'html',
      text: anchor === '' ? arc.to.domain : anchor,
      ...(link === undefined ? {} : { at: link.facts.source }),
    },
  }
}
