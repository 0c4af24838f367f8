import { words } from './elements.ts'

/** What the name, role or class of an element says it is. Bits, because one element can say several things. */
export const CUE = {
  nav: 1 << 0,
  header: 1 << 1,
  footer: 1 << 2,
  sidebar: 1 << 3,
  related: 1 << 4,
  comment: 1 << 5,
  bio: 1 << 6,
  share: 1 << 7,
  ad: 1 << 8,
  newsletter: 1 << 9,
  labels: 1 << 10,
  content: 1 << 11,
  main: 1 << 12,
  hidden: 1 << 13,
  form: 1 << 14,
  trail: 1 << 15,
  overlay: 1 << 16,
  heading: 1 << 17,
  list: 1 << 18,
  table: 1 << 19,
  figure: 1 << 20,
  articleBody: 1 << 21,
  post: 1 << 22,
  article: 1 << 23,
  quote: 1 << 24,
  code: 1 << 25,
} as const

const TAG_CUES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nav: CUE.nav,
    menu: CUE.nav,
    header: CUE.header,
    footer: CUE.footer,
    aside: CUE.sidebar,
    main: CUE.main,
    article: CUE.article,
    form: CUE.form,
    dialog: CUE.overlay,
    ul: CUE.list,
    ol: CUE.list,
    dl: CUE.list,
    table: CUE.table,
    figure: CUE.figure,
    figcaption: CUE.figure,
    blockquote: CUE.quote,
    pre: CUE.code,
    h1: CUE.heading,
    h2: CUE.heading,
    h3: CUE.heading,
    h4: CUE.heading,
    h5: CUE.heading,
    h6: CUE.heading,
  }),
)

/** Landmark roles of WAI-ARIA 1.2, which say the same as the sectioning elements. */
const ROLE_CUES: Readonly<Record<string, number>> = {
  navigation: CUE.nav,
  menu: CUE.nav,
  menubar: CUE.nav,
  banner: CUE.header,
  contentinfo: CUE.footer,
  complementary: CUE.sidebar,
  main: CUE.main,
  article: CUE.article,
  search: CUE.form,
  dialog: CUE.overlay,
  alertdialog: CUE.overlay,
  heading: CUE.heading,
}

// Words that people give to classes and ids on any site; a word stands here only if its meaning does not depend on a product.
const CLASS_WORDS: readonly (readonly [number, string])[] = [
  [
    CUE.nav,
    'nav navbar navigation menu menus submenu megamenu menuitem navi topnav mainnav subnav dropdown skip sitemap',
  ],
  [CUE.header, 'header masthead topbar banner head branding hdr pageheader siteheader'],
  [CUE.footer, 'footer foot colophon copyright ftr pagefooter sitefooter bottombar disclaimer legal imprint'],
  [
    CUE.sidebar,
    'sidebar aside widget widgets rail sidebars sidebox rightcol leftcol sidecolumn zijbalk marginalia blogroll',
  ],
  [
    CUE.related,
    `related recommend recommended recommendations recirc popular trending teaser teasers readmore readnext upnext suggested similar
     promo mostread latest gerelateerd verwandt verwandte aanrader crosslinks morefrom alsoread recent`,
  ],
  [
    CUE.comment,
    'comment comments commentlist reply replies respond disqus discussion webmention webmentions pingback pingbacks trackback trackbacks reacties reactie kommentare commentaires',
  ],
  [CUE.bio, 'author authors bio byline vcard auteur autor profile authorbox contributor biography hcard'],
  [CUE.share, 'share sharing social socials sharebar follow sns sharer addtoany sharethis'],
  [CUE.ad, 'ad ads advert advertisement adsense sponsor sponsored promoted advertentie outbrain taboola affiliate adv'],
  [CUE.newsletter, 'newsletter subscribe signup subscription optin mailing nieuwsbrief abonneren paywall cta'],
  [
    CUE.labels,
    'tag tags category categories cat keywords topics taxonomy meta postmeta labels metadata tagcloud timestamp',
  ],
  [
    CUE.content,
    'content article entry story text body prose main singular copy richtext inhoud artikel bodytext maincontent articlebody',
  ],
  [CUE.post, 'post message posts messages thread topic answer question postbody bbcode msg postcontent'],
  [
    CUE.trail,
    'breadcrumb breadcrumbs crumb crumbs pagination pager paging pages prevnext paginator postnav kruimel kruimels kruimelpad toc',
  ],
  [CUE.overlay, 'cookie cookies consent gdpr modal popup overlay lightbox toast offcanvas drawer dialog'],
  [CUE.hidden, 'hidden hide visuallyhidden invisible'],
]

/** Open addressing on `mixed` letters: place in `WORDS` + 1, 0 for a free slot. */
const SLOTS = new Uint16Array(1024)
const WORDS: string[] = []
const CUES_OF_WORD: number[] = []
for (const [cue, list] of CLASS_WORDS) for (const word of words(list)) addWord(word, cue)

function addWord(word: string, cue: number): void {
  let hash = 0
  for (let at = 0; at < word.length; at++) hash = mixed(hash, word.charCodeAt(at))
  let slot = slotOf(hash)
  while (SLOTS[slot] !== 0 && WORDS[SLOTS[slot]! - 1] !== word) slot = (slot + 1) % SLOTS.length
  if (SLOTS[slot] === 0) {
    SLOTS[slot] = WORDS.push(word)
    CUES_OF_WORD.push(0)
  }
  CUES_OF_WORD[SLOTS[slot]! - 1]! |= cue
}

function mixed(hash: number, letter: number): number {
  return (Math.imul(hash, 31) + letter) | 0
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 13)) & (SLOTS.length - 1)
}

/** The cues of a word of a name, told without cutting it out; `hash` is of its letters in lower case. */
function cuesOfWord(name: Uint8Array, from: number, to: number, hash: number): number {
  for (let slot = slotOf(hash); SLOTS[slot] !== 0; slot = (slot + 1) % SLOTS.length) {
    const at = SLOTS[slot]! - 1
    if (isWord(WORDS[at]!, name, from, to)) return CUES_OF_WORD[at]!
  }
  return 0
}

function isWord(word: string, name: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false
  for (let at = 0; at < word.length; at++) if ((name[from + at]! | LOWER) !== word.charCodeAt(at)) return false
  return true
}

/** The bit that makes a small letter of a capital. */
const LOWER = 32

/** Any byte that is no letter. */
const SEPARATOR = 0

// A class attribute longer than this is generated styling; its words say nothing.
const MAX_NAME = 300

/**
 * The cues of an element's class or id, in the bytes `from .. to-1`: its words, split at separators, looked up one by one.
 * `SideBar` is one word and two, as there a capital follows a small letter.
 */
export function cuesOfName(name: Uint8Array, from: number, to: number): number {
  if (to - from > MAX_NAME) return 0
  let cues = 0
  let start = from
  let hash = 0
  // Of what begins at the last capital, and of what stands before it.
  let partStart = from
  let partHash = 0
  let partCues = 0
  // Whether the letter before is small, and whether a capital followed one.
  let isSmall = false
  let isJoined = false
  for (let at = from; at <= to; at++) {
    const code = at < to ? name[at]! : SEPARATOR
    const letter = code | LOWER
    if (letter >= 97 && letter <= 122) {
      const isCapital = letter !== code
      if (isCapital) {
        if (at > partStart + 1) partCues |= cuesOfWord(name, partStart, at, partHash)
        isJoined ||= isSmall
        partStart = at
        partHash = 0
      }
      isSmall = !isCapital
      hash = mixed(hash, letter)
      partHash = mixed(partHash, letter)
      continue
    }
    if (at > start + 1) cues |= cuesOfWord(name, start, at, hash)
    if (isJoined) cues |= partCues | cuesOfWord(name, partStart, at, partHash)
    start = partStart = at + 1
    hash = partHash = partCues = 0
    isSmall = isJoined = false
  }
  return cues
}

export function cuesOfTag(tag: string): number {
  return TAG_CUES.get(tag) ?? 0
}

export function cuesOfRole(role: string): number {
  return ROLE_CUES[role.trim().toLowerCase()] ?? 0
}

/** schema.org: the text of an article, a comment, an author (https://schema.org/articleBody and neighbours). */
export function cuesOfMicrodata(value: string): number {
  if (/articleBody|reviewBody|\brecipeInstructions/.test(value)) return CUE.articleBody
  if (/schema\.org\/(User)?Comment|^comment$/i.test(value)) return CUE.comment
  if (/^author$|schema\.org\/Person/.test(value)) return CUE.bio
  if (/BreadcrumbList|^breadcrumb$/.test(value)) return CUE.trail
  if (/WPHeader/.test(value)) return CUE.header
  if (/WPFooter/.test(value)) return CUE.footer
  if (/WPSideBar/.test(value)) return CUE.sidebar
  if (/SiteNavigationElement/.test(value)) return CUE.nav
  return 0
}
