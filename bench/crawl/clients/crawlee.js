/** Crawlee's CheerioCrawler with what it does well switched on and what it does needlessly here switched off. */
import { CheerioCrawler, Configuration, RequestList, log } from '@crawlee/cheerio'
import eld from 'eld/small'
import { TARGET } from '../plan.ts'
import { measure } from './measure.ts'

log.setLevel(log.LEVELS.OFF)

await measure(async ({ urls, depth, concurrency }, answer) => {
  const crawler = new CheerioCrawler(
    {
      requestList: await RequestList.open(null, [...urls]),
      minConcurrency: concurrency,
      maxConcurrency: concurrency,
      useSessionPool: false,
      persistCookiesPerSession: false,
      maxRequestRetries: 0,
      requestHandler: ({ $, request, response }) => {
        const found = look($, request.url, response.headers['x-robots-tag'])
        if (depth === 'verdict') Object.assign(found, readText($))
        answer({ url: request.url, ...found })
      },
    },
    new Configuration({ persistStorage: false, purgeOnStart: false }),
  )
  await crawler.run()
})

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
