/**
 * Crawlee's CheerioCrawler: tuned, with what it does needlessly here switched off, or as it comes, the way its
 * documentation begins (`crawler.run(urls)`). Either way it does not ask for robots.txt.
 */
import { CheerioCrawler, Configuration, RequestList, log } from '@crawlee/cheerio'
import eld from 'eld/small'
import { TARGET } from '../plan.ts'
import { measure } from './measure.ts'

log.setLevel(log.LEVELS.OFF)

await measure(async ({ urls, depth, concurrency, asItComes }, answer) => {
  const options = {
    minConcurrency: concurrency,
    maxConcurrency: concurrency,
    maxRequestRetries: 0,
    requestHandler: ({ $, request, response }) => {
      const found = look($, request.url, response.headers['x-robots-tag'])
      if (depth === 'verdict') Object.assign(found, readText($))
      answer({ url: request.url, ...found })
    },
  }
  if (asItComes) await new CheerioCrawler(options).run([...urls])
  else await (await tuned(options, urls)).run()
})

/** Requests from a list in memory, no sessions, no cookies, nothing on disk. */
async function tuned(options, urls) {
  const requestList = await RequestList.open(null, [...urls])
  return new CheerioCrawler(
    { ...options, requestList, useSessionPool: false, persistCookiesPerSession: false },
    new Configuration({ persistStorage: false, purgeOnStart: false }),
  )
}

function look($, url, header) {
  const links = []
  for (const element of $('a[href]')) {
    const href = URL.parse($(element).attr('href'), url)
    if (href === null || !(href.hostname === TARGET || href.hostname.endsWith(`.${TARGET}`))) continue
    const rel = ($(element).attr('rel') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
    const region = $(element).closest('nav,header,footer,aside,main,article')
    links.push({ href: href.href, rel, anchor: $(element).text(), placement: region.prop('tagName') ?? 'body' })
  }
  const robots = $('meta[name="robots" i],meta[name="googlebot" i]').attr('content') ?? ''
  const canonical = $('link[rel="canonical"]').attr('href')
  const elsewhere = canonical !== undefined && URL.parse(canonical, url)?.href !== url
  return { links, indexable: !/noindex|none/i.test(`${robots} ${header ?? ''}`) && !elsewhere }
}

function readText($) {
  $('script,style,noscript,nav,header,footer,aside').remove()
  const text = $('body').text().replace(/\s+/g, ' ').trim()
  return { text: text.slice(0, 20_000), language: eld.detect(text.slice(0, 2_000)).language }
}
