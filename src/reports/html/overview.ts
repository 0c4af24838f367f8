import { say } from '../../i18n/index.ts'
import type { ProfileAudit, ProfileCheck, SchemeTally } from '../../model/profile-audit.ts'
import type { Language, Messages } from '../../model/text.ts'
import { GRADE_WORDS } from '../messages/grades.ts'
import { OVERVIEW } from '../messages/overview.ts'
import { REASON_WORDS } from '../messages/reasons.ts'
import { WORDS } from '../messages/words.ts'
import { gradeBar, gradeList, growthChart, matrix, tallyTable } from './charts.ts'
import { saidIn } from './link-details.ts'
import { html } from './markup.ts'
import type { Markup } from './markup.ts'
import { filterOf, nextSteps } from './next-steps.ts'
import { amount, longDate } from './numbers.ts'

/** What the overview is made of. */
export interface OverviewInput {
  readonly site: string
  readonly audit: ProfileAudit
  readonly generatedAt: string
  readonly messages: Messages
}

/** Everything above the table, in one language. It needs no script. */
export function overview(input: OverviewInput, language: Language): Markup {
  const { site, audit, generatedAt } = input
  return html`<div class="in-language" lang="${language}">
    <header class="title">
      <h1>${say(OVERVIEW.title, language, { site })}</h1>
      <p>${say(OVERVIEW.made, language, { date: longDate(generatedAt, language) })}</p>
    </header>
    ${summary(input, language)}
    <section class="profile" aria-labelledby="profile-${language}">
      <h2 id="profile-${language}">${OVERVIEW.profile[language]}</h2>
      <p class="lead">${OVERVIEW['profile-lead'][language]}</p>
      <ul class="checks">
        ${audit.checks.map((check) => checkItem(check, input.messages, language))}
      </ul>
      ${schemeList(audit.schemes, input.messages, language)}
    </section>
    ${figures(audit, language)}
  </div>`
}

function summary({ audit, messages }: OverviewInput, language: Language): Markup {
  const numbers = {
    links: audit.links,
    domains: audit.domains,
    worth: audit.worth.links,
    worthDomains: audit.worth.domains,
  }
  if (audit.links === 0) return html`<section class="summary"><p>${OVERVIEW.none[language]}</p></section>`
  const byDomain = audit.grades.map(({ name, domains }) => ({ name, count: domains }))
  return html`<section class="summary" aria-labelledby="summary-${language}">
    <h2 id="summary-${language}">${OVERVIEW.summary[language]}</h2>
    <p class="headline">${say(OVERVIEW.headline, language, numbers)}</p>
    <p>${say(OVERVIEW['headline-domains'], language, numbers)}</p>
    <h3>${OVERVIEW.first[language]}</h3>
    ${steps(audit, messages, language)}
    <h3>${OVERVIEW.grades[language]}</h3>
    <p class="lead">${OVERVIEW['grades-links'][language]}</p>
    ${gradeBar(audit.grades.map(({ name, links }) => ({ name, count: links })))}
    <p class="lead">${OVERVIEW['grades-domains'][language]}</p>
    ${gradeBar(byDomain)} ${gradeList(audit.grades, language)}
  </section>`
}

function steps(audit: ProfileAudit, messages: Messages, language: Language): Markup {
  const list = nextSteps(audit)
  if (list.length === 0) return html`<p>${OVERVIEW['nothing-first'][language]}</p>`
  const items = list.map(
    ({ check, filter }) =>
      html`<li>
        <p>${finding(check, messages, language)}</p>
        <p class="advice">${advice(check, messages, language)} ${seeLinks(filter, language)}</p>
      </li>`,
  )
  return html`<ol class="steps">
    ${items}
  </ol>`
}

function seeLinks(filter: string | null, language: Language): Markup {
  if (filter === null) return html``
  return html`<a href="#links" data-filter="${filter}">${OVERVIEW['see-links'][language]}</a>`
}

function finding({ message, params }: ProfileCheck, messages: Messages, language: Language): string {
  return saidIn(messages, { message, params })[language]
}

function advice({ advice: message, params }: ProfileCheck, messages: Messages, language: Language): string {
  return message === null ? '' : saidIn(messages, { message, params })[language]
}

function checkItem(check: ProfileCheck, messages: Messages, language: Language): Markup {
  const look = check.state === 'look'
  return html`<li class="check check-${check.state}">
    <span class="state">${OVERVIEW[`state.${check.state}`][language]}</span>
    <p>${finding(check, messages, language)}</p>
    ${look ? html`<p class="advice">${advice(check, messages, language)} ${seeLinks(filterOf(check), language)}</p>` : ''}
  </li>`
}

/** Members named in the overview; the panel of a link names more. */
const MOST_MEMBERS = 12

function schemeList(schemes: readonly SchemeTally[], messages: Messages, language: Language): Markup {
  if (schemes.length === 0) return html``
  const items = schemes.map(({ scheme, links }) => {
    const more = scheme.members.length - MOST_MEMBERS
    return html`<li>
      <b>${WORDS[`scheme.${scheme.kind}`]?.[language] ?? scheme.kind}</b>:
      ${say(OVERVIEW['scheme-members'], language, { members: scheme.members.length, links })}.
      <span class="members"
        >${scheme.members.slice(0, MOST_MEMBERS).join(', ')}${more > 0 ? ` ${say(OVERVIEW['scheme-more'], language, { count: more })}` : ''}</span
      >
      <ul class="evidence">
        ${scheme.evidence
          .slice(0, 4)
          .map(
            ({ member, sign, params, quote }) =>
              html`<li>${member}: ${saidIn(messages, { message: sign, params })[language]} <q>${quote.text}</q></li>`,
          )}
      </ul>
    </li>`
  })
  return html`<h3>${OVERVIEW.schemes[language]}</h3>
    <ul class="schemes">
      ${items}
    </ul>`
}

function figures(audit: ProfileAudit, language: Language): Markup {
  const word = (field: string) => (name: string) =>
    WORDS[`${field}.${name}`]?.[language] ?? (name === 'unknown' ? OVERVIEW.unknown[language] : name)
  const reason = (name: string) => REASON_WORDS[name]?.[language] ?? name.replace('http-', 'HTTP ')
  return html`<section class="figures" aria-labelledby="figures-${language}">
    <h2 id="figures-${language}">${OVERVIEW.figures[language]}</h2>
    <div class="grid">
      ${tallyTable(OVERVIEW.anchors, audit.anchors, word('anchor'), language)}
      ${tallyTable(OVERVIEW.placements, audit.placements, word('placement'), language)}
      ${tallyTable(OVERVIEW.rel, audit.rel, word('rel'), language)}
      ${tallyTable(OVERVIEW.indexable, audit.indexable, word('indexable'), language)}
      ${tallyTable(OVERVIEW.reasons, audit.indexReasons.slice(0, 12), reason, language)}
      ${matrix(audit.relevanceByAuthority, language)}
      ${tallyTable(OVERVIEW.languages, audit.languages.slice(0, 8), languageName(language), language)}
      ${topDomains(audit, language)} ${audit.firstSeen.length > 1 ? growthChart(audit.firstSeen, language) : ''}
    </div>
  </section>`
}

function languageName(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames([language], { type: 'language', fallback: 'code' })
  return (code) => (/^[a-z]{2,3}$/.test(code) ? (names.of(code) ?? code) : OVERVIEW.unknown[language])
}

function topDomains({ topDomains: domains }: ProfileAudit, language: Language): Markup {
  const rows = domains.slice(0, 10).map(
    ({ domain, links, grade }) =>
      html`<tr>
        <th scope="row"><a href="#links" data-filter="search=${domain}">${domain}</a></th>
        <td class="number">${amount(links, language)}</td>
        <td><span class="grade grade-${grade}">${GRADE_WORDS[grade].name[language]}</span></td>
      </tr>`,
  )
  return html`<table class="tally top">
    <caption>
      ${OVERVIEW.top[language]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${OVERVIEW.domain[language]}</th>
        <th scope="col">${OVERVIEW.links[language]}</th>
        <th scope="col">${OVERVIEW.best[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}
