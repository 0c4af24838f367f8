import { titleOf } from '../headline.ts'
import type { Page } from '../page.ts'
import { sourceOf } from '../page.ts'
import type { Challenge, Quote } from '../../model/evidence.ts'

/** A gate has a sentence or two; a page with more text than this is a page, whatever words stand on it. */
const GATE_TEXT = 1_500

/** A gate leads nowhere else: at most a few links and paragraphs. */
const MOST_LINKS = 5

/** A gate says what it is in its title or first line (characters). */
const NEAR_TOP = 200

/** Titles and sentences of automatic checks, in the languages they are seen in. */
const BOT_WORDS =
  /\b(just a moment|checking (your browser|if the site connection is secure)|verify(ing)? (that )?you are (a )?human|attention required|are you a (human|robot)|ddos protection by|enable javascript and cookies to continue|please wait while we (verify|check)|security check(point)?|access (to this page )?(has been )?denied|pardon our interruption|request unsuccessful|bot (protection|detection|verification)|unusual traffic|we controleren (of|je|uw)|even (geduld|controleren)|een ogenblik geduld|je browser wordt gecontroleerd|einen moment|überprüfung (ihres browsers|der sicherheit)|un instant|un momento|vérification de (votre|sécurité))\b/i

const HUMAN_WORDS =
  /\b(captcha|i'?m not a robot|you are not a robot|not a robot|prove (that )?you('re| are) human|geen robot|bent u een mens|kein roboter|pas un robot|no (eres|soy) un robot|type the characters|enter the characters)\b/i

/** Widgets in which a visitor has to prove to be one. */
const WIDGET = /\b(g-recaptcha|h-captcha|cf-turnstile|frc-captcha|geetest|px-captcha|captcha-(container|form|box))\b/i

/** Headers by which a gate says that it is one: Cloudflare's own, AWS WAF's, DataDome's. */
const GATE_HEADER: readonly (readonly [string, RegExp])[] = [
  ['cf-mitigated', /challenge/i],
  ['x-amzn-waf-action', /challenge|captcha/i],
  ['x-dd-b', /./],
  ['x-datadome', /protected|blocked/i],
]

/** The statuses gates answer with, besides 200. */
const GATE_STATUS = new Set([401, 403, 405, 429, 503])

interface Gate {
  readonly challenge: Challenge
  readonly quote: Quote
}

/** A gate against robots instead of the page: what gives it away, and whether a person has to solve something. */
export function findChallenge(page: Page, status: number): Gate | null {
  const header = page.headers.find(([name, value]) =>
    GATE_HEADER.some(([gate, sign]) => gate === name && sign.test(value)),
  )
  if (header !== undefined && (status >= 400 || status === 202))
    return {
      challenge: /captcha/i.test(header[1]) ? 'captcha' : 'bot-challenge',
      quote: { from: 'header', text: header.join(': ').slice(0, 300), at: header[0] },
    }
  if (page.flow.text.length > GATE_TEXT || (status >= 300 && !GATE_STATUS.has(status))) return null
  return gateWords(page, status)
}

function gateWords(page: Page, status: number): Gate | null {
  const text = `${titleOf(page)}\n${page.flow.text}`
  const human = HUMAN_WORDS.exec(text)
  const words = human ?? BOT_WORDS.exec(text)
  const widget = findWidget(page)
  if (words === null && widget === null) return null
  if (status < 400 && !isBareGate(page, words, widget)) return null
  const challenge = human !== null || widget !== null ? 'captcha' : 'bot-challenge'
  if (words === null) return { challenge, quote: { from: 'html', text: widget ?? '' } }
  return { challenge, quote: { from: 'text', text: lineAt(text, words.index) } }
}

/** With status 200 the words alone prove nothing (contact forms have captchas): nothing else may stand on the page. */
function isBareGate({ elements }: Page, words: RegExpExecArray | null, widget: string | null): boolean {
  if (words === null || elements('a').length > MOST_LINKS || elements('p').length > MOST_LINKS) return false
  const fields = elements('input').length + elements('textarea').length
  const scripts = elements('script').length + elements('noscript').length
  return widget === null ? scripts > 0 && words.index < NEAR_TOP : fields <= 2
}

function findWidget(page: Page): string | null {
  for (const name of ['div', 'iframe', 'form', 'script'] as const) {
    for (const node of page.elements(name).slice(0, 200)) {
      const marks = ['class', 'id', 'src'].map((attribute) => page.tree.attribute(node, attribute) ?? '').join(' ')
      if (WIDGET.test(marks)) return sourceOf(page.tree, node, 200)
    }
  }
  return null
}

function lineAt(text: string, index: number): string {
  const from = text.lastIndexOf('\n', index) + 1
  const end = text.indexOf('\n', index)
  return text.slice(from, end < 0 ? from + 200 : Math.min(end, from + 200)).trim()
}
