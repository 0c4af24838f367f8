import type { Outcome, Hop, RobotsView } from './visit.ts'

/** Where on the page a link stands. `js-only`: only there after scripts ran; `other`: lists and directories. */
export const PLACEMENTS = [
  'body',
  'nav',
  'header',
  'footer',
  'sidebar',
  'related',
  'comment',
  'bio',
  'hidden',
  'js-only',
  'other',
] as const
export type Placement = (typeof PLACEMENTS)[number]

/** Exact words of the page, header or file that a finding leans on. */
export interface Quote {
  readonly from: 'html' | 'text' | 'header' | 'robots.txt' | 'graph' | 'export' | 'dns'
  readonly text: string
  /** DOM path, header name, line number, file name: where to look. */
  readonly at?: string
}

export interface PlacementEvidence {
  readonly region: Placement
  /** 0..1: how sure the region is. */
  readonly confidence: number
  /** Message keys of `evidence`, strongest first: what made it this region. */
  readonly reasons: readonly string[]
}

/** One crawlable `<a href>` (or `<area href>`) on the page that leads to the project's site. Facts, no opinion. */
export interface LinkEvidence {
  /** nth `a[href]` of the document, from 0; -1 for an `<area>`. */
  readonly index: number
  /** As the WHATWG URL parser resolves it, `<base>` included. */
  readonly href: string
  /** How the href leads to the target: the same page, another page of the site, or through a redirecting address. */
  readonly match: 'page' | 'site' | 'redirector'
  /** The address on the site that it leads to: `href` itself, or what a redirecting address carries or was seen to lead to. */
  readonly leadsTo: string
  readonly anchor: string
  /** What the anchor text was taken from. Google: text, else title of an empty link, alt of an image link. */
  readonly anchorFrom: 'text' | 'alt' | 'title' | 'aria-label' | 'none'
  readonly rel: readonly string[]
  /** Whether nothing (rel, page-level nofollow) tells a search engine not to follow it. */
  readonly followed: boolean
  readonly placement: PlacementEvidence
  /** Text of the block the link stands in, cut to 600 characters around the link. */
  readonly paragraph: string
  /** ISO 639-1 of that text; null when it is too short to tell. */
  readonly language: string | null
  /** Whether it stands in a list of sources or a note. */
  readonly cited: boolean
  /** `html > body > main > p:nth-of-type(3) > a`. */
  readonly path: string
  /** The start tag and text as they stand in the source, cut to 300 characters. */
  readonly snippet: string
}

export interface RobotsDirective {
  readonly from: 'meta' | 'header'
  /** `robots`, `googlebot`, or another agent it is addressed to; lower case. */
  readonly agent: string
  /** One token, lower case: `noindex`, `nofollow`, `unavailable_after: 2026-01-01`. */
  readonly value: string
  readonly quote: Quote
}

export interface IndexingEvidence {
  readonly directives: readonly RobotsDirective[]
  /** Every canonical declared, resolved; more than one different address cancels all. */
  readonly canonicals: readonly { readonly href: string; readonly from: 'html' | 'header'; readonly quote: Quote }[]
}

export interface LanguageEvidence {
  readonly declared: string | null
  /** ISO 639-1 by content; null when there is too little text. */
  readonly detected: string | null
}

export interface DatesEvidence {
  /** ISO dates. */
  readonly published: string | null
  readonly modified: string | null
  readonly quote: Quote | null
}

export interface AuthorshipEvidence {
  readonly author: string | null
  /** Signs of a real organisation, quoted: KvK or BTW number, address, about, contact and privacy pages. */
  readonly organisation: readonly { readonly sign: string; readonly quote: Quote }[]
}

/** Words by which a page says that it was paid for, or sells such places. */
export interface DisclosureEvidence {
  readonly kind: 'sponsored' | 'affiliate' | 'sells-links' | 'exchanges-links' | 'guest-post'
  /** `page`: says so about itself; `link`: stands in the block of the link; `site`: an offer to advertisers. */
  readonly scope: 'page' | 'link' | 'site'
  readonly quote: Quote
}

/** How a page earns by what stands on it. */
export interface AdvertisingEvidence {
  /** Places for adverts. */
  readonly slots: number
  /** Domains of the ad networks whose tags are on the page. */
  readonly networks: readonly string[]
  /** Links that pay the site for a visit or a sale. */
  readonly affiliateLinks: number
  /** The first of those as written. */
  readonly affiliateQuote: Quote | null
}

/** That visitors can write on the page. */
export interface CommentsEvidence {
  /** Name of the software as its makers write it, such as `Disqus` or `WordPress`; null for a form of the site's own. */
  readonly system: string | null
  readonly quote: Quote
}

export interface CitationEvidence {
  /** Links out of the page in lists of sources and notes. */
  readonly sources: number
}

/** Traces of who runs a site and how it was made; shared ones tie sites together. */
export interface FootprintEvidence {
  /** Analytics, tag manager and ad ids: `UA-123456`, `G-XXXX`, `GTM-XXXX`, `ca-pub-123`. */
  readonly ids: readonly string[]
  readonly generator: string | null
  /** Theme or template name as it shows in asset paths or body classes. */
  readonly theme: string | null
  /** Hash of the page's skeleton of tags and class names, equal for pages of one template; '' when too plain to tell. */
  readonly template: string
}

export interface OutboundEvidence {
  /** Number of links, all and to other registrable domains. */
  readonly all: number
  readonly external: number
  /** Other registrable domains linked to with the number of links; at most 500, in order of appearance. */
  readonly domains: readonly (readonly [string, number])[]
  /** External links in order: resolved href, anchor, followed, region; at most 300. */
  readonly links: readonly {
    readonly href: string
    readonly anchor: string
    readonly followed: boolean
    readonly region: Placement
  }[]
}

/** `news` and `blog-post` are articles on a site that is told to be of news or a blog. */
export const PAGE_TYPES = [
  'article',
  'news',
  'blog-post',
  'listing',
  'forum',
  'directory',
  'product',
  'home',
  'profile',
  'other',
] as const
export type PageType = (typeof PAGE_TYPES)[number]

export const SITE_KINDS = ['blog', 'news', 'forum', 'media', 'directory', 'shop', 'institution'] as const
export type SiteKind = (typeof SITE_KINDS)[number]

/** What an HTML page says, gathered in one parse. Independent of the visit's outcome. */
export interface PageEvidence {
  readonly title: string
  readonly description: string
  readonly type: PageType
  /** Of the site it belongs to, as far as this page tells. */
  readonly siteKind: SiteKind | null
  readonly language: LanguageEvidence
  readonly indexing: IndexingEvidence
  readonly dates: DatesEvidence
  readonly authorship: AuthorshipEvidence
  readonly disclosures: readonly DisclosureEvidence[]
  readonly advertising: AdvertisingEvidence
  readonly citations: CitationEvidence
  /** Null where visitors cannot write; not there in evidence from before it was gathered. */
  readonly comments?: CommentsEvidence | null
  readonly footprints: FootprintEvidence
  readonly outbound: OutboundEvidence
  /** Running text without navigation and other furniture; cut to 20,000 characters. */
  readonly text: string
  /** Links to the project's site, in document order. */
  readonly links: readonly LinkEvidence[]
  /** Things that look like a link to the site and are not one (onclick, data-href, bare text), quoted; at most 5. */
  readonly imitations: readonly Quote[]
}

/** What kind of gate stood before the page: a check that runs by itself, or one that a person has to solve. */
export type Challenge = 'bot-challenge' | 'captcha'

/** Scripts that name the site were not run, or not to their end; a shortened address that may be the link could not be followed. */
export type Doubt = 'scripts-not-run' | 'short-address-failed'

/** Everything one visit brought: how it went and, for an HTML page, what it says. This is what is stored. */
export interface Inspection {
  readonly url: string
  readonly finalUrl: string
  readonly at: string
  readonly outcome: Outcome
  /** Which kind of gate, when the outcome is `challenge`. */
  readonly challenge?: Challenge
  /** Last HTTP status, null when none came. */
  readonly status: number | null
  /** What makes the outcome, quoted: the status line, the words of the challenge, the error. */
  readonly quote: Quote | null
  readonly hops: readonly Hop[]
  readonly robots: RobotsView | null
  /** Validators for the next, conditional visit. */
  readonly validators: { readonly etag?: string; readonly lastModified?: string }
  /** Stands for what was looked for and by which version: evidence of the same search can be used again while the page stays the same. */
  readonly sought?: string
  readonly cut: null | 'size' | 'connection'
  /** The page has scripts, so what it lacks may come later. */
  readonly scripted?: true
  /** A browser ran the page's scripts, and `page` is what then stood there; without it `page` is the source as sent. */
  readonly rendered?: true
  /** Why a link that is not there may be there all the same. */
  readonly doubt?: Doubt
  /** File of the page that the user saved and handed in; it was not visited. */
  readonly savedAs?: string
  readonly page: PageEvidence | null
}
