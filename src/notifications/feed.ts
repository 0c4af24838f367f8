import { say } from '../i18n/index.ts'
import type { News } from '../model/news.ts'
import { describeNews, type Wording } from './message.ts'

const TITLE = { nl: 'Backlinks van {site}', en: 'Backlinks of {site}' }

/**
 * The changes of one project as an Atom feed (RFC 4287), for any feed reader.
 * @param news newest first
 */
export function* atomFeed(site: string, news: Iterable<News>, wording: Wording): Generator<string> {
  const title = say(TITLE, wording.language, { site: new URL(site).hostname })
  yield `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${wording.language}">\n`
  yield `<id>${xml(site)}</id>\n<title>${xml(title)}</title>\n<author><name>Schakel</name></author>\n`
  let first = true
  for (const each of news) {
    if (first) yield `<updated>${each.at}</updated>\n`
    first = false
    yield entry(each, wording)
  }
  // RFC 4287 4.1.1 asks for a date; a feed without entries has not changed since the beginning.
  if (first) yield '<updated>1970-01-01T00:00:00Z</updated>\n'
  yield '</feed>\n'
}

function entry(news: News, wording: Wording): string {
  const text = describeNews(news, wording)
  const [title = '', ...rest] = text.split('\n')
  return (
    `<entry><id>urn:schakel:${xml(news.id)}</id><title>${xml(title.replace(/^\* /, ''))}</title>` +
    `<updated>${news.at}</updated><link href="${xml(news.source)}"/>` +
    `<content type="text">${xml(rest.map((line) => line.trim()).join('\n'))}</content></entry>\n`
  )
}

/** Escaped for text and attributes; characters that XML 1.0 has no place for are left out (section 2.2). */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
