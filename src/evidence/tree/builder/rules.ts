import type { Parser } from './parser.ts'
import { KNOWN_TAGS, tags } from './tags.ts'

/** What a mode does with the tag at hand. Answers `AGAIN` when the tag is to be seen by the mode now in force. */
export type Rule = (p: Parser) => boolean | void
export const AGAIN = true

/**
 * What a mode does with source[from, to), text without markup. Answers how far it read; what is left is for the mode
 * now in force.
 */
export type TextRule = (p: Parser, from: number, to: number) => number

export interface ModeRules {
  readonly text: TextRule
  readonly start: Rule
  readonly end: Rule
  /** At the end of the page; `AGAIN` as above. */
  readonly finish: Rule
}

export const ignore: Rule = () => {}

/** A rule that looks up what to do by the tag's name; keys are space-separated names. */
export function byTag(rules: Readonly<Record<string, Rule>>, otherwise: Rule): Rule {
  const table: Rule[] = KNOWN_TAGS.list.map(() => otherwise)
  for (const [names, rule] of Object.entries(rules)) {
    for (const element of tags(names)) table[element] = rule
  }
  return (p) => (table[p.tag] ?? otherwise)(p)
}
