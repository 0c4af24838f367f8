import type { Thing } from './json-ld.ts'
import type { Meta } from './meta.ts'
import { metaContent } from './meta.ts'
import type { Page } from './page.ts'

/** Forum software, as the generator tag names it. */
export const FORUM_SOFTWARE =
  /\b(phpbb|vbulletin|discourse|xenforo|mybb|smf|simple machines|invision|fluxbb|vanilla|flarum)\b/i

/** schema.org types of pages on which visitors talk. */
const TYPES = ['DiscussionForumPosting', 'QAPage']
export const FORUM_TYPES = new RegExp(`^(${TYPES.join('|')})$`)

/** Steps of an address by which forum software shows one thread: each belongs to one or more of the common kinds. */
const THREAD =
  /\/(viewtopic\.php|showthread\.php|viewthread\.php|index\.php\?(topic=\d|threads\/)|ubbthreads\.php|showtopic-|threads?\/[^/]+\.\d+|thread-\d+|topic\/\d+|t\/\d+\/|forums?\/([^/]+\/)?(topics?|threads?|discussions?)\/|forums?\/[^/]+\/[^/]+|discussions?\/(topic\/|\d+|[^/]+\/[^/]+\/\d+)|r\/\w+\/comments\/)/i
/** Hosts that people give to their forum, and steps under which threads stand there. */
const FORUM_HOST = /^(forums?|boards?|bbs|discuss|discourse)\./i
const UNDER = /^\/(t|d|topic|thread|threads|discussion|viewtopic\.php)([/?-]|$)/i

/** Elements that microdata of a whole page is put on. */
const OUTERMOST = ['html', 'body', 'main', 'article', 'div', 'section']

/**
 * Whether a page is a thread of a forum or questions with answers: visitors wrote it, not its owner. `scripts`: those of
 * JSON-LD; where none names such a type, the things in them need not be read for it.
 */
export function isForum(
  page: Page,
  metas: readonly Meta[],
  scripts: () => readonly string[],
  things: () => readonly Thing[],
): boolean {
  return (
    FORUM_SOFTWARE.test(metaContent(metas, 'generator')) ||
    isThreadAddress(page.url) ||
    hasForumMicrodata(page) ||
    (scripts().some((script) => TYPES.some((type) => script.includes(type))) &&
      things().some(({ within, types }) => (within === '' || within === 'mainEntity') && types.some(isForumType)))
  )
}

const isForumType = (name: string): boolean => FORUM_TYPES.test(name)

function isThreadAddress(address: string): boolean {
  const url = URL.parse(address)
  if (url === null) return false
  const steps = url.pathname + url.search
  return THREAD.test(steps) || (FORUM_HOST.test(url.hostname) && UNDER.test(steps))
}

function hasForumMicrodata({ tree, elements }: Page): boolean {
  return OUTERMOST.some((name) =>
    elements(name).some((node) =>
      tree
        .attribute(node, 'itemtype')
        ?.split(/\s+/)
        .some((type) => isForumType(type.replace(/^https?:\/\/schema\.org\//i, ''))),
    ),
  )
}
