import { say } from '../../i18n/index.ts'
import type { Cell, MonthTally, ProfileAudit, Tally } from '../../model/profile-audit.ts'
import type { Language, Text } from '../../model/text.ts'
import { GRADES } from '../../model/verdict.ts'
import type { Grade } from '../../model/verdict.ts'
import { GRADE_WORDS } from '../messages/grades.ts'
import { OVERVIEW } from '../messages/overview.ts'
import { WORDS } from '../messages/words.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { amount, percent } from './numbers.ts'

/** One bar in parts, one part per grade. The list beside it says the same in words, so it is hidden from readers. */
export function gradeBar(counts: readonly { readonly name: Grade; readonly count: number }[]): Markup {
  const total = counts.reduce((sum, { count }) => sum + count, 0)
  let at = 0
  const parts = counts.map(({ name, count }) => {
    const width = (100 * count) / Math.max(1, total)
    at += width
    return html`<rect class="fill-${name}" x="${at - width}%" width="${width}%" height="100%"></rect>`
  })
  return html`<svg class="grade-bar" aria-hidden="true" focusable="false">${parts}</svg>`
}

/** Tallies as a table with a bar in each row; rows without links are left out. */
export function tallyTable(
  title: Text,
  tallies: readonly Tally[],
  name: (word: string) => string,
  language: Language,
): Markup {
  const total = tallies.reduce((sum, { links }) => sum + links, 0)
  const most = Math.max(1, ...tallies.map(({ links }) => links))
  const rows = tallies
    .filter(({ links }) => links > 0)
    .map(
      (tally) =>
        html`<tr>
          <th scope="row">${name(tally.name)}</th>
          <td class="bar">${bar(tally.links / most)}</td>
          <td class="number">${amount(tally.links, language)}</td>
          <td class="number">${percent(tally.links / Math.max(1, total), language)}</td>
          <td class="number">${amount(tally.domains, language)}</td>
        </tr>`,
    )
  return html`<table class="tally">
    <caption>
      ${title[language]}
    </caption>
    <thead>
      <tr>
        <td></td>
        <td></td>
        <th scope="col">${OVERVIEW.links[language]}</th>
        <th scope="col">${OVERVIEW.share[language]}</th>
        <th scope="col">${OVERVIEW.domains[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function bar(share: number): Markup {
  return html`<svg class="tally-bar" aria-hidden="true" focusable="false">
    <rect width="${Math.max(1, 100 * share)}%" height="100%" rx="2"></rect>
  </svg>`
}

const AUTHORITY_ROWS = ['high', 'middle', 'low', 'unknown'] as const
const RELEVANCE_COLUMNS = ['unknown', 'low', 'middle', 'high'] as const

/** Relevance from left to right, authority from bottom to top; the shade goes with the number, which stands in the cell. */
export function matrix(cells: readonly Cell[], language: Language): Markup {
  const count = (relevance: string, authority: string) =>
    cells.find((cell) => cell.relevance === relevance && cell.authority === authority)?.links ?? 0
  const most = Math.max(1, ...cells.map(({ links }) => links))
  const band = (word: string) => WORDS[`band.${word}`]?.[language] ?? word
  const rows = AUTHORITY_ROWS.map(
    (authority) =>
      html`<tr>
        <th scope="row">${band(authority)}</th>
        ${RELEVANCE_COLUMNS.map((relevance) => {
          const links = count(relevance, authority)
          return html`<td class="shade-${Math.ceil((4 * links) / most)}">${amount(links, language)}</td>`
        })}
      </tr>`,
  )
  return html`<table class="matrix">
    <caption>
      ${OVERVIEW.matrix[language]}
      <span class="lead">${OVERVIEW['matrix-lead'][language]}</span>
    </caption>
    <thead>
      <tr>
        <th scope="col" class="corner">
          ${OVERVIEW['matrix-authority'][language]} ↑ / ${OVERVIEW['matrix-relevance'][language]}
        </th>
        ${RELEVANCE_COLUMNS.map((relevance) => html`<th scope="col">${band(relevance)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

/** As many months as fit beside each other on a page. */
const MOST_MONTHS = 24

export function growthChart(months: readonly MonthTally[], language: Language): Markup {
  const shown = months.slice(-MOST_MONTHS)
  const most = Math.max(1, ...shown.map(({ links }) => links))
  const step = 100 / Math.max(1, shown.length)
  const columns = shown.map(({ month, links, domains }, at) => {
    const title = `${month}: ${say(OVERVIEW['links-and-domains'], language, { links, domains })}`
    const column = (count: number, kind: string) => {
      const height = (100 * count) / most
      return html`<rect
        class="${kind}"
        x="${at * step + step * 0.12}%"
        y="${100 - height}%"
        width="${step * 0.76}%"
        height="${height}%"
      ></rect>`
    }
    return html`<g><title>${title}</title>${column(links, 'of-links')}${column(domains, 'of-domains')}</g>`
  })
  const ends = [shown[0], shown.at(-1)].map((month) => html`<span>${month?.month ?? ''}</span>`)
  return html`<figure class="growth">
    <figcaption>
      ${OVERVIEW.growth[language]}
      <span class="key"
        ><i class="of-links"></i>${OVERVIEW.links[language]}
        <i class="of-domains"></i>${OVERVIEW.domains[language]}</span
      >
    </figcaption>
    <svg role="img" aria-label="${OVERVIEW.growth[language]}">${columns}</svg>
    <div class="axis">${ends}</div>
  </figure>`
}

/** The grades with their numbers and meaning; each leads to its links in the table. */
export function gradeList(tallies: ProfileAudit['grades'], language: Language): Markup {
  const items = GRADES.map((grade) => {
    const { links = 0, domains = 0 } = tallies.find(({ name }) => name === grade) ?? {}
    return html`<li>
      <a href="#links" data-filter="grade=${grade}">
        <span class="grade grade-${grade}">${GRADE_WORDS[grade].name[language]}</span>
        <b>${amount(links, language)}</b>
        <span class="of-domains">${say(OVERVIEW['domain-count'], language, { domains })}</span>
      </a>
      <p>${GRADE_WORDS[grade].means[language]}</p>
    </li>`
  })
  return html`<ul class="grades">
    ${items}
  </ul>`
}
