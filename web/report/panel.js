import { element, outsideLink } from './element.js'

/**
 * @typedef {ReturnType<typeof import('./words.js').createVoice>} Voice
 * @typedef {import('../../src/reports/html/link-details.ts').LinkDetails} Details
 * @typedef {import('../../src/reports/html/link-details.ts').SaidReason} SaidReason
 * @typedef {import('../../src/model/evidence.ts').Quote} Quote
 * @typedef {Record<string, import('./words.js').Cell>} Row
 */

/**
 * Everything about one link: the grade and why, the five questions, the six criteria, and the proof.
 * @param {Row} row @param {Details} details @param {Voice} voice
 */
export function panelContent(row, details, voice) {
  const { say } = voice
  return element(
    'div',
    { class: 'panel-content' },
    element(
      'div',
      { class: 'verdict' },
      element('span', { class: `grade grade-${row['grade']}` }, say(`grade.${row['grade']}`)),
      reasonBlock(details.because, voice),
      element('p', { class: 'lead' }, say(`means.${row['grade']}`)),
    ),
    part(say('panel.checklist'), checklist(details, voice)),
    part(say('panel.link'), linkFacts(row, details, voice)),
    part(say('panel.criteria'), ...inOrder(details.findings).map((finding) => criterion(finding, voice))),
    part(say('panel.gates'), gates(details, voice)),
    details.scheme && part(say('panel.scheme'), ...schemeFacts(details.scheme, voice)),
    part(say('panel.visit'), visitFacts(row, details, voice)),
    part(say('panel.claims'), claims(details, voice)),
  )
}

/** @param {string} title @param {...import('./element.js').Child} children */
function part(title, ...children) {
  return element('section', {}, element('h3', {}, title), ...children)
}

/** @param {SaidReason} reason @param {Voice} voice */
function reasonBlock({ says, quotes }, voice) {
  return element('div', { class: 'reason' }, element('p', {}, voice.pick(says)), ...quotes.map((q) => quoted(q, voice)))
}

/** @param {Quote} quote @param {Voice} voice */
function quoted({ text, from, at }, voice) {
  return element(
    'figure',
    { class: 'quote' },
    element('blockquote', {}, text),
    element('figcaption', {}, voice.say(`from.${from}`), at ? `: ${at}` : ''),
  )
}

/** @param {Details} details @param {Voice} voice */
function checklist({ checklist: answers, findings }, voice) {
  const items = answers.map(({ question, answer, criterion: id }) => {
    const reason = findings.find((finding) => finding.criterion === id)?.reasons[0]
    return element(
      'li',
      { class: `answer answer-${answer}` },
      element('b', {}, voice.say(`question.${question}`)),
      element('span', { class: 'mark' }, voice.say(`answer.${answer}`)),
      reason && reasonBlock({ ...reason, quotes: reason.quotes.slice(0, 1) }, voice),
    )
  })
  return element('ol', { class: 'checklist' }, ...items)
}

const CRITERIA = ['relevance', 'authority', 'placement', 'anchor', 'indexability', 'scheme']

/** @param {Details['findings']} findings */
function inOrder(findings) {
  return findings.toSorted((a, b) => CRITERIA.indexOf(a.criterion) - CRITERIA.indexOf(b.criterion))
}

/** @param {Details['findings'][number]} finding @param {Voice} voice */
function criterion({ criterion: id, score, reasons }, voice) {
  const percent = score === null ? null : Math.round(100 * score)
  const said = percent === null ? voice.say('panel.no-score') : voice.say('panel.score', { percent })
  return element(
    'div',
    { class: 'criterion' },
    element('h4', {}, voice.say(`criterion.${id}`), element('span', { class: 'score' }, said)),
    percent !== null && element('meter', { min: 0, max: 100, value: percent, 'aria-hidden': 'true' }),
    ...reasons.map((reason) => reasonBlock(reason, voice)),
  )
}

/** @param {Details} details @param {Voice} voice */
function gates({ gates: list }, voice) {
  const items = list.map((gate) => {
    const word = gate.passed === null ? 'unknown' : gate.passed ? 'passed' : 'failed'
    return element(
      'li',
      { class: `gate gate-${word}` },
      element('b', {}, voice.say(`gate.${gate.id}`)),
      element('span', { class: 'mark' }, voice.say(`panel.gate-${word}`)),
      reasonBlock(gate, voice),
    )
  })
  return element('ul', { class: 'gates' }, ...items)
}

/** Terms and what belongs to them; a term without anything is left out. @param {[string, any][]} facts */
function factList(facts) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  return element('dl', {}, ...known.flatMap(([term, value]) => [element('dt', {}, term), element('dd', {}, value)]))
}

/** @param {Row} row @param {Details} details @param {Voice} voice */
function linkFacts(row, { link }, voice) {
  const { say } = voice
  const word = (/** @type {string} */ column) => (row[column] === null ? null : voice.name(column, row[column] ?? null))
  return factList([
    [say('column.anchor'), row['anchor'] && `“${row['anchor']}” (${word('anchorClass')})`],
    [say('column.placement'), word('placement')],
    [say('column.rel'), word('rel')],
    [say('column.paid'), word('paid')],
    [
      say('panel.href'),
      link && element('span', {}, outsideLink(link.href, link.href), ` (${say(`match.${link.match}`)})`),
    ],
    [say('panel.paragraph'), link && marked(link.paragraph, String(row['anchor'] ?? ''))],
    [say('panel.snippet'), link && element('code', {}, link.snippet)],
    [say('panel.path'), link && element('code', {}, link.path)],
  ])
}

/** The paragraph with the anchor marked where it first stands. @param {string} text @param {string} anchor */
function marked(text, anchor) {
  const at = anchor === '' ? -1 : text.indexOf(anchor)
  if (at < 0) return element('q', {}, text)
  return element('q', {}, text.slice(0, at), element('mark', {}, anchor), text.slice(at + anchor.length))
}

/** @param {Row} row @param {Details} details @param {Voice} voice */
function visitFacts(row, { checkedAt, readFrom, finalUrl, hops }, voice) {
  const { say } = voice
  const steps = hops.map(({ url, status, location }) =>
    element('li', {}, element('span', { class: 'status' }, String(status)), ` ${url} → ${location}`),
  )
  return factList([
    [say('panel.checked'), voice.date(checkedAt)],
    [say('panel.read'), readFrom === 'source' ? null : voice.name('read', readFrom)],
    [
      say('panel.status'),
      `${voice.name('outcome', row['outcome'] ?? null)}${row['status'] === null ? '' : ` (HTTP ${row['status']})`}`,
    ],
    [
      say('panel.index'),
      `${voice.name('indexable', row['indexable'] ?? null)}: ${voice.name('indexReason', row['indexReason'] ?? null)}`,
    ],
    [say('panel.hops'), steps.length > 0 ? element('ol', { class: 'hops' }, ...steps) : null],
    [say('panel.final'), finalUrl === row['source'] ? null : finalUrl],
    [say('panel.published'), row['published'] === null ? null : voice.date(String(row['published']))],
    [say('column.language'), row['language'] === null ? null : voice.name('language', row['language'] ?? null)],
    [say('panel.visits'), row['visits'] === null ? null : String(row['visits'])],
  ])
}

/** @param {NonNullable<Details['scheme']>} scheme @param {Voice} voice */
function schemeFacts({ kind, members, evidence }, voice) {
  const signs = evidence.map(({ member, says, quote }) =>
    element('li', {}, element('b', {}, member), ` ${voice.pick(says)}`, quoted(quote, voice)),
  )
  return [
    element('p', {}, voice.name('scheme', kind)),
    factList([[voice.say('panel.members'), members.join(', ')]]),
    signs.length > 0 && element('ul', { class: 'evidence' }, ...signs),
  ]
}

/** @param {Details} details @param {Voice} voice */
function claims({ claims: list }, voice) {
  const { say } = voice
  const items = list.map(({ provenance, anchor, firstSeen, lastSeen, metrics = {} }) => {
    const figures = Object.entries(metrics).map(([name, value]) => `${name} ${value}`)
    return element(
      'li',
      {},
      say('panel.claim', { ...provenance, line: String(provenance.line) }),
      element(
        'span',
        { class: 'claim-facts' },
        [
          firstSeen || lastSeen ? say('panel.claim-seen', { first: firstSeen ?? '…', last: lastSeen ?? '…' }) : '',
          anchor ? `${say('panel.claim-anchor')}: “${anchor}”` : '',
          ...figures,
        ]
          .filter((fact) => fact !== '')
          .join(' · '),
      ),
    )
  })
  return element('ul', { class: 'claims' }, ...items)
}
