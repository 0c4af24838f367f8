import type { AuditedLink } from '../../model/audited-link.ts'
import type { ProfileAudit } from '../../model/profile-audit.ts'
import type { Project } from '../../model/project.ts'
import { LANGUAGES } from '../../model/text.ts'
import type { Language, Messages } from '../../model/text.ts'
import { GRADES } from '../../model/verdict.ts'
import { say } from '../../i18n/index.ts'
import { GRADE_WORDS } from '../messages/grades.ts'
import { OVERVIEW } from '../messages/overview.ts'
import { PANEL } from '../messages/panel.ts'
import { REASON_WORDS } from '../messages/reasons.ts'
import { TABLE } from '../messages/table.ts'
import { WORDS } from '../messages/words.ts'
import { clientScript, clientStyle } from './client-script.ts'
import type { Asset } from './client-script.ts'
import { COLUMNS } from './link-row.ts'
import { html, scriptJson } from './markup.ts'
import type { Markup } from './markup.ts'
import { overview } from './overview.ts'
import { DETAILS_PER_CHUNK, packedRows } from './packed-rows.ts'

export interface HtmlReportInput {
  readonly project: Pick<Project, 'site'>
  readonly audit: ProfileAudit
  /** ISO time. */
  readonly generatedAt: string
  /** The language the file opens in; it holds both. */
  readonly language: Language
  /** In the order in which the table shows them at first; read once. */
  readonly rows: AsyncIterable<AuditedLink>
  /** The sentences of all findings and checks, by key. */
  readonly messages: Messages
}

/**
 * One HTML file that opens from disk and asks nothing of the network, in pieces. Memory does not grow with the number of
 * links. Every text that comes from a page is escaped here or set as text by the script, and the content security policy
 * allows the report's own script only.
 */
export async function* htmlReport(input: HtmlReportInput): AsyncGenerator<string> {
  const [script, style] = await Promise.all([clientScript(), clientStyle()])
  const site = new URL(input.project.site).host
  yield `<!doctype html>\n<html lang="${input.language}" data-language="${input.language}">\n`
  yield head(site, input.language, script, style).toString()
  yield '\n<body>\n<div class="switches" id="switches"></div>\n<main>\n'
  const about = { site, audit: input.audit, generatedAt: input.generatedAt, messages: input.messages }
  for (const language of LANGUAGES) yield overview(about, language).toString()
  yield `${linksSection().toString()}\n</main>\n${setup(site, input.language).toString()}\n`
  yield* packedRows(input.rows, input.messages)
  yield `${script.element.toString()}\n</body>\n</html>\n`
}

function head(site: string, language: Language, script: Asset, style: Asset): Markup {
  const policy = `default-src 'none'; script-src '${script.hash}'; style-src '${style.hash}'; base-uri 'none'; form-action 'none'`
  return html`<head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="referrer" content="no-referrer" />
    <meta name="robots" content="noindex" />
    <title>${say(OVERVIEW.title, language, { site })}</title>
    ${style.element}
  </head>`
}

/** Filled by the script; its words go along in both languages. */
function linksSection(): Markup {
  return html`<section id="links" class="links" tabindex="-1">
      <noscript>
        <p class="in-language" lang="nl">${OVERVIEW.noscript.nl}</p>
        <p class="in-language" lang="en">${OVERVIEW.noscript.en}</p>
      </noscript>
    </section>
    ${LANGUAGES.map((one) => html`<p class="in-language foot" lang="${one}">${OVERVIEW.foot[one]}</p>`)}`
}

function setup(site: string, language: Language): Markup {
  const grades = Object.fromEntries(GRADES.map((grade) => [`grade.${grade}`, GRADE_WORDS[grade].name]))
  const means = Object.fromEntries(GRADES.map((grade) => [`means.${grade}`, GRADE_WORDS[grade].means]))
  const reasons = Object.fromEntries(Object.entries(REASON_WORDS).map(([key, text]) => [`reason.${key}`, text]))
  const words = { ...grades, ...means, ...reasons, ...WORDS, ...TABLE, ...PANEL, title: OVERVIEW.title }
  const value = { language, site, grades: GRADES, columns: COLUMNS, detailsPerChunk: DETAILS_PER_CHUNK, words }
  return html`<script type="application/json" id="setup">
    ${scriptJson(value)}
  </script>`
}
