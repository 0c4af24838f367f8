import type { Inspection } from '../../model/evidence.ts'
import type { PageVisit } from '../../model/visit.ts'
import type { TargetMatcher } from '../../url/index.ts'

/**
 * Whether a page that lacks the link may get it from scripts that no browser ran to the end: a browser had begun, or
 * the scripts name the site. Nearly every page has scripts, so that alone says nothing.
 */
export function scriptsMayAdd({ body }: PageVisit, inspection: Inspection, match: TargetMatcher): boolean {
  const { outcome, page, scripted, rendered } = inspection
  if (outcome !== 'ok' || page === null || page.links.length > 0) return false
  return rendered === true || (scripted === true && scriptsName(Buffer.from(body).toString('latin1'), match))
}

/** A host's name as scripts and their data write it: at the start of a string or behind a slash, which may be escaped (JSON's `\/` and `\u002F`). */
const HOST = /(?:["'`/]|\\u002f)((?:[a-z0-9-]{1,63}\.){1,10}[a-z0-9-]{2,63})(?=["'`/\\:?#])/gi
/** Data for the page's own scripts counts too; JSON-LD speaks to search engines and adds nothing. */
const OF_SCRIPTS = /^$|^module$|javascript|ecmascript|^application\/json$/i

function scriptsName(source: string, match: TargetMatcher): boolean {
  const lower = source.toLowerCase()
  for (let at = lower.indexOf('<script'); at >= 0; at = lower.indexOf('<script', at)) {
    const open = lower.indexOf('>', at)
    if (open < 0) return false
    const close = lower.indexOf('</script', open)
    const end = close < 0 ? source.length : close
    const type = /\stype\s*=\s*["']?\s*([^"'\s>;]*)/i.exec(lower.slice(at, open))?.[1] ?? ''
    if (OF_SCRIPTS.test(type) && names(lower.slice(open, end), match)) return true
    at = end
  }
  return false
}

function names(script: string, match: TargetMatcher): boolean {
  return [...script.matchAll(HOST)].some(([, host]) => match(`https://${host}/`) !== null)
}
