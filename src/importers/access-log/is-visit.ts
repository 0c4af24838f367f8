import type { SkipReason } from '../../model/claim.ts'
import type { LogEntry } from './parse-log-line.ts'

/** What a browser asks for besides pages. */
const NOT_PAGES =
  /\.(?:css|js|mjs|map|json|xml|txt|rss|atom|ico|png|jpe?g|gif|webp|avif|svg|bmp|woff2?|ttf|eot|otf|mp[34]|m4a|webm|ogg|wav|avi|mov|zip|gz|tgz|rar|7z|exe|dmg|iso|wasm)$/i

/** How robots and programs name themselves; browsers have none of these words. An empty name is no browser's. */
const ROBOTS =
  /bot\b|bot[/_;-]|crawl|spider|slurp|fetch|monitor|preview|feed|rss|scan|check|probe|archive|validator|lighthouse|headless|curl|wget|libwww|python|java\/|perl|ruby|php\/|go-http|okhttp|http-?client|axios|node|postman|zgrab|nmap|facebookexternalhit|whatsapp|telegram|mediapartners|\+?https?:\/\//i

/** Why a request is no visit of a person to a page; null when it is one. */
export function notAVisit({ method, path, status, agent }: LogEntry): SkipReason | null {
  const found = status === 304 || (status >= 200 && status < 300)
  if (method !== 'GET' || !found || NOT_PAGES.test(path.split('?', 1)[0] ?? '')) return 'not-a-page'
  return agent === '-' || ROBOTS.test(agent) ? 'robot' : null
}
