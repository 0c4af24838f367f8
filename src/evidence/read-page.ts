import { anchorText } from './anchors.ts'
import type { Anchor } from './anchors.ts'
import { titleOf } from './headline.ts'
import { metaContent } from './meta.ts'
import { gatherAdvertising } from './parts/advertising.ts'
import { gatherAuthorship } from './parts/authorship.ts'
import { gatherCitations } from './parts/citations.ts'
import { gatherComments } from './parts/comments.ts'
import { gatherDates } from './parts/dates.ts'
import { gatherDisclosures } from './parts/disclosures.ts'
import { findLinks } from './find-links.ts'
import { gatherFootprints } from './parts/footprints.ts'
import { gatherImitations } from './parts/imitations.ts'
import { asksNotToFollow, gatherIndexing } from './parts/indexing.ts'
import { gatherLanguage } from './parts/language.ts'
import { gatherLinks, isFollowed } from './parts/links.ts'
import { gatherOutbound } from './parts/outbound.ts'
import { articleOn, judgePageType } from './parts/page-type.ts'
import { judgeSiteKind } from './parts/site-kind.ts'
import type { Reading } from './reading.ts'
import type { IndexingEvidence, LinkEvidence, PageEvidence } from '../model/evidence.ts'
import type { Wanted } from './wanted.ts'

/** Asks every part what it finds on the page. */
export function readPage(reading: Reading, wanted: Wanted): PageEvidence {
  const { page, metas, things, anchors, main, regionOf, isSource, domainOf } = reading
  const { indexing, links } = readLinks(reading, wanted)
  const pageFollows = !asksNotToFollow(indexing)
  const followed = ({ rel }: Anchor): boolean => isFollowed(rel, pageFollows)
  const outbound = gatherOutbound(page, anchors, domainOf, followed, regionOf)
  const type = judgePageType(reading, outbound.external)
  const siteKind = judgeSiteKind(page, metas, things, anchors, type)
  return {
    title: titleOf(page),
    description: metaContent(metas, 'description', 'og:description', 'twitter:description').slice(0, 500),
    type: articleOn(type, siteKind),
    siteKind,
    language: gatherLanguage(page, metas, main.text),
    indexing,
    dates: gatherDates(page, metas, things, main),
    authorship: gatherAuthorship(page, metas, things, anchors),
    disclosures: gatherDisclosures(page, main, links),
    advertising: gatherAdvertising(page, anchors, domainOf),
    citations: gatherCitations(page, anchors, domainOf, isSource),
    comments: gatherComments(page),
    footprints: gatherFootprints(page, metas),
    outbound,
    text: main.text,
    links,
    imitations: links.some(({ match }) => match === 'page') ? [] : gatherImitations(page, wanted),
  }
}

/** Asks for the links to the site and for what a search engine is told about the page. */
function readLinks(reading: Reading, wanted: Wanted): Pick<PageEvidence, 'indexing' | 'links'> {
  const { page, metas, anchors, placementOf, isSource } = reading
  const indexing = gatherIndexing(page, metas)
  const links = gatherLinks(page, anchors, wanted, !asksNotToFollow(indexing), placementOf, isSource)
  return { indexing, links: asPosted(reading, links) }
}

/** As `readLinks`, with no more of a link than tells where it leads and stands. */
export function seeLinks(
  reading: Reading,
  anchors: readonly Anchor[],
  wanted: Wanted,
): { readonly indexing: IndexingEvidence; readonly links: readonly SeenLink[] } {
  const { page, metas, placementOf } = reading
  const links = findLinks(anchors, wanted).map(({ anchor, href, match, leadsTo }) => {
    const placement = placementOf(anchor)
    return { ...{ href, match, leadsTo }, ...anchorText(page, anchor.node), rel: anchor.rel, placement }
  })
  return { indexing: gatherIndexing(page, metas), links: asPosted(reading, links) }
}

/** What a link check says of a link. */
export type SeenLink = Pick<LinkEvidence, 'href' | 'match' | 'leadsTo' | 'anchor' | 'anchorFrom' | 'rel' | 'placement'>

/** The running text of a forum is what its visitors post: a link in it stands there like one in a comment. */
function asPosted<Link extends SeenLink>(reading: Reading, links: readonly Link[]): readonly Link[] {
  const inText = links.some(({ placement }) => placement.region === 'body')
  if (!inText || !reading.isForum) return links
  return links.map((link) => {
    const { region, confidence, reasons } = link.placement
    if (region !== 'body') return link
    return { ...link, placement: { region: 'comment', confidence, reasons: ['forum-post', ...reasons] } }
  })
}
