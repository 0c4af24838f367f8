import { createHash } from 'node:crypto'
import { say } from '../i18n/index.ts'
import type { Change, ChangeKind } from '../model/change.ts'
import type { News } from '../model/news.ts'
import type { Language, Messages } from '../model/text.ts'
import { GROUP_MESSAGES, GROUPS, groupOf, type Group } from './groups.ts'

/** What goes to one receiver at one time. Plain text: every mail program, screen reader and chat can show it. */
export interface Message {
  /** The same for the same news, so that a message that is sent again after a failure can be recognised. */
  readonly id: string
  readonly subject: string
  readonly text: string
  readonly news: readonly News[]
}

/** Links named in one message; the others are counted. */
const SHOWN = 50

const WORDS = {
  subject: {
    nl: '{count} {count|verandering|veranderingen} in de backlinks van {site}',
    en: '{count} {count|change|changes} in the backlinks of {site}',
  },
  sites: { nl: '{count} sites', en: '{count} sites' },
  grade: { nl: 'Was: {grade}.', en: 'Was: {grade}.' },
  more: {
    nl: 'En nog {count}. Bekijk alles met: schakel changes',
    en: 'And {count} more. See all with: schakel changes',
  },
  end: {
    nl: 'Gemaakt door Schakel, op je eigen computer. Elke verandering wordt één keer gemeld.',
    en: 'Made by Schakel, on your own computer. Each change is told once.',
  },
} satisfies Messages

export interface Wording {
  readonly language: Language
  /** A sentence for each kind of change, with `{from}` and `{to}`. */
  readonly changes: Messages
  /** The name of each grade. */
  readonly grades: Messages
  /** Words of ours that a kind of change holds in `from` and `to`; what is not among them is the page's own. */
  readonly terms: Readonly<Partial<Record<ChangeKind, Messages>>>
}

/** Puts news together as one message, what matters most first. @param news at least one */
export function composeMessage(news: readonly News[], wording: Wording): Message {
  const { language } = wording
  const sites = [...new Set(news.map(({ site }) => new URL(site).hostname))]
  const site = sites.length === 1 ? (sites[0] ?? '') : say(WORDS.sites, language, { count: sites.length })
  const shown = news.toSorted((a, b) => rank(a) - rank(b)).slice(0, SHOWN)
  const parts = GROUPS.flatMap((group) => paragraphs(group, shown, news, wording))
  if (news.length > SHOWN) parts.push(say(WORDS.more, language, { count: news.length - SHOWN }))
  return {
    id: createHash('sha256')
      .update(news.map(({ id }) => id).join(' '))
      .digest('hex')
      .slice(0, 32),
    subject: say(WORDS.subject, language, { count: news.length, site }),
    text: `${[...parts, `--\n${WORDS.end[language]}`].join('\n\n')}\n`,
    news,
  }
}

function rank(news: News): number {
  return GROUPS.indexOf(groupOf(news))
}

function paragraphs(group: Group, shown: readonly News[], all: readonly News[], wording: Wording): string[] {
  const members = shown.filter((news) => groupOf(news) === group)
  if (members.length === 0) return []
  const count = all.filter((news) => groupOf(news) === group).length
  const line = (key: string): string => {
    const text = GROUP_MESSAGES[key]
    return text === undefined ? key : say(text, wording.language, { count })
  }
  return [`${line(group)}\n${line(`${group}-advice`)}`, ...members.map((news) => describeNews(news, wording))]
}

/** One change in a few lines: what happened, where, and what shows it. */
export function describeNews(news: News, wording: Wording): string {
  const { language, grades } = wording
  const { change, source, target, grade } = news
  const was = grade === null ? '' : ` ${say(WORDS.grade, language, { grade: grades[grade]?.[language] ?? grade })}`
  const lines = [`${sayChange(change, wording)}.${was}`, target === null ? source : `${source} → ${target}`]
  if (change.quote !== null) lines.push(`> ${oneLine(change.quote.text)}`)
  return lines.map((line, at) => (at === 0 ? `* ${line}` : `  ${line}`)).join('\n')
}

/** What changed, as a sentence without a full stop. */
export function sayChange({ kind, from, to }: Omit<Change, 'quote'>, { language, changes, terms }: Wording): string {
  const sentence = changes[kind]
  const word = (value: string | null): string => terms[kind]?.[value ?? '']?.[language] ?? value ?? ''
  return sentence === undefined ? kind : say(sentence, language, { from: word(from), to: word(to) })
}

/** Letters of a quote that are shown. */
const QUOTED = 200

function oneLine(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > QUOTED ? `${flat.slice(0, QUOTED)}…` : flat
}
