import type { Field, TableFormat } from '../table-format.ts'

const SOURCE =
  'source_url|source|source page|linking page|linking url|live link|live url|placement url|published url|url from|from url|' +
  'referring page|referring url|referring page url|backlink|backlink url|bron|bron url|bronpagina|linkende pagina|plaatsing'

/** Any sheet with a column of linking pages: made by hand, by a script, or by a tool not known here. */
export const generic: TableFormat = {
  id: 'generic',
  title: 'CSV with source_url, target_url, anchor_text, expected_*',
  needs: [SOURCE],
  columns: {
    source: SOURCE,
    target:
      'target_url|target|target page|url to|to url|link url|landing page|destination|destination url|doel|doel url|doelpagina',
    anchor: 'anchor_text|anchor|link text|linktext|ankertekst|linktekst|anker',
    rel: 'rel|link rel|link type|attributes',
    title: 'title|source title|page title|titel|paginatitel',
    firstSeen: 'first_seen|placement date|published|date|placed on|eerst gezien|datum|plaatsingsdatum|geplaatst op',
    lastSeen: 'last_seen|last checked|last crawled|laatst gezien|laatst gecrawld',
    lost: 'lost|date lost|lost on|verloren op',
    nofollow: 'nofollow',
    ugc: 'ugc',
    sponsored: 'sponsored',
    expectedTarget: 'expected_target|expected_target_url|expected url|verwacht doel',
    expectedAnchor: 'expected_anchor|expected_anchor_text|verwachte ankertekst|verwacht anker',
    expectedRel: 'expected_rel|verwachte rel',
  },
  byContent: (kinds, header) => {
    const sources = kinds.flatMap((kind, index) => (kind === 'foreign-url' ? [index] : []))
    const source = sources.find((index) => /url|link|page|pagina/.test(header?.[index] ?? '')) ?? sources[0]
    if (source === undefined) return null
    const target = kinds.indexOf('own-url')
    const dates = kinds.flatMap((kind, index) => (kind === 'date' ? [index] : []))
    const found: Partial<Record<Field, number>> = { source }
    if (target !== -1) found.target = target
    if (dates.length === 1 && dates[0] !== undefined) found.firstSeen = dates[0]
    return found
  },
}
