import type { SkipReason } from '../../model/claim.ts'
import { parseHttpUrl } from '../../url/index.ts'
import type { Reading } from '../reading.ts'
import { isSpamHost } from './spam-hosts.ts'

/** Result pages of search and answer engines: they lead here, but are no links that anybody gave. */
const SEARCH_ENGINES: readonly RegExp[] = [
  /^((www|m|images|news|encrypted|scholar|cse|webcache|translate|lens|gemini)\.)*google\.(com?\.)?[a-z]{2,3}$/,
  /^((www|m|cn)\.)?bing\.com$/,
  /^((html|lite|start|www)\.)?duckduckgo\.com$/,
  /(^|\.)search\.(yahoo\.(com|co\.jp)|brave\.com|aol\.com|naver\.com|seznam\.cz|ch)$/,
  /^((www|m)\.)?(yandex\.[a-z]{2,3}|ya\.ru|baidu\.com|ecosia\.org|startpage\.com|qwant\.com|ask\.com|sogou\.com|so\.com|kagi\.com|mojeek\.com|swisscows\.com|seznam\.cz|vinden\.nl)$/,
  /^((www|chat)\.)?(chatgpt\.com|openai\.com|perplexity\.ai|copilot\.microsoft\.com|claude\.ai|you\.com)$/,
]

/** Mailboxes, chat, and the addresses through which networks send people on: no page that can be looked at. */
const PRIVATE_PAGES: readonly RegExp[] = [
  /^(web)?mail\d*\.|^(mail\.google|outlook\.(live|office|office365))\.com$|\.mail\.yahoo\.com$/,
  /^(t\.co|lnkd\.in|(l|lm)\.(facebook|instagram|threads)\.com|out\.reddit\.com|away\.vk\.com|slack-redir\.net|(web|l)\.(whatsapp|telegram|wl)\.(com|org|co))$/,
]

interface RefererPage {
  readonly source: URL
  /** `origin`: browsers cut the Referer to its origin by default (W3C Referrer Policy), so `https://a.example/` names a site. */
  readonly scope: 'page' | 'origin'
}

/** The page or site that a Referer names, or why it names none that links to us. */
export function classifyReferer(referer: string, { site, spamHosts }: Reading): RefererPage | SkipReason {
  if (referer === '') return 'no-referer'
  if (/^[a-z-]+-app:\/\//i.test(referer)) return 'private-page'
  // A backslash is how servers log bytes that are no text; the address is lost.
  const source = referer.includes('\\') ? null : parseHttpUrl(referer)
  if (source === null) return 'bad-url'
  const host = source.hostname
  if (site.owns(host)) return 'own-referer'
  if (SEARCH_ENGINES.some((pattern) => pattern.test(host))) return 'search-engine'
  if (PRIVATE_PAGES.some((pattern) => pattern.test(host))) return 'private-page'
  if (isSpamHost(host, spamHosts)) return 'referrer-spam'
  return { source, scope: source.pathname === '/' && source.search === '' ? 'origin' : 'page' }
}
