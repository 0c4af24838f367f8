import type { Language } from '../model/text.ts'
import { dice } from './dice.ts'
import type { Dice } from './dice.ts'
import { SITE_GROUPS } from './site-groups.ts'
import type { GroupName, SiteGroup } from './site-groups.ts'
import { PHRASES } from './phrases.ts'

/** What makes the pages of one site look alike, and unlike those of another. */
export interface Look {
  /** Start of every class name. */
  readonly prefix: string
  readonly generator: string | null
  readonly theme: string
  readonly analytics: string | null
  readonly sidebar: boolean
  readonly breadcrumb: boolean
  readonly tags: boolean
  readonly newsletter: boolean
}

/** One invented web site. */
export interface DemoSite {
  readonly host: string
  readonly name: string
  readonly language: Language
  readonly group: GroupName
  /** Sites of one group are in teams of the group's size, so that a larger web has more networks, not larger ones. */
  readonly team: number
  readonly owner: string
  readonly look: Look
  /** IPv4, from the range set aside for tests of networks (RFC 2544). */
  readonly address: string
  /** Position among the world's domains. */
  readonly position: number
}

/** Ends of names, by subject and language; the `.example` top level can never be somebody's real site (RFC 2606). */
const NAMES = {
  nl: {
    first: [
      'pedaal',
      'tegenwind',
      'ketting',
      'duin',
      'polder',
      'spaak',
      'kade',
      'veer',
      'gravel',
      'buitenband',
      'zadel',
      'dijk',
    ],
    last: ['dagboek', 'post', 'blad', 'krant', 'notities', 'praat', 'lint', 'bode'],
    other: ['huis', 'kasboek', 'raam', 'markt', 'toestel', 'tuin', 'balie', 'werf', 'plank', 'sleutel', 'trap', 'lamp'],
  },
  en: {
    first: [
      'spoke',
      'tailwind',
      'pannier',
      'ferry',
      'saddle',
      'towpath',
      'gravel',
      'hedge',
      'bell',
      'milestone',
      'valley',
      'ridge',
    ],
    last: ['diary', 'post', 'notes', 'herald', 'letters', 'talk', 'weekly', 'almanac'],
    other: [
      'house',
      'ledger',
      'window',
      'market',
      'handset',
      'garden',
      'counter',
      'yard',
      'shelf',
      'latch',
      'stair',
      'lamp',
    ],
  },
} as const

const GENERATORS = ['WordPress 6.8', 'WordPress 6.7', 'Hugo 0.145', 'Ghost 5.9', 'Drupal 11', null, null]
const THEMES = ['veldweg', 'ochtend', 'plain', 'kolom', 'newsdesk', 'harbour', 'linnen', 'margin', 'stroom']

export function demoSites(seed: string, scale: number): DemoSite[] {
  const taken = new Set<string>()
  return Object.entries(SITE_GROUPS).flatMap(([name, group]) => {
    const count = Math.ceil(group.sites * scale)
    return Array.from({ length: count }, (_, at) => site(seed, name as GroupName, group, at, taken))
  })
}

function site(seed: string, group: GroupName, about: SiteGroup, at: number, taken: Set<string>): DemoSite {
  const roll = dice(seed, group, at)
  const language: Language = roll.number(5) < 3 ? 'nl' : 'en'
  const label = freeName(roll, language, about, taken)
  const [low, high] = about.standing
  const together = about.together === true
  const team = Math.floor(at / about.sites)
  const shared = together ? dice(seed, group, 'team', team) : roll
  return {
    host: `www.${label}.example`,
    name: label.replace(/^./, (first) => first.toUpperCase()),
    language,
    group,
    team,
    owner: roll.pick(PHRASES[language].names),
    look: look(shared, together),
    address: `198.18.${shared.number(200) + 10}.${shared.number(250) + 1}`,
    position: 1000 * (low + roll.number(high - low)) + roll.number(1000) + 1,
  }
}

function freeName(roll: Dice, language: Language, about: SiteGroup, taken: Set<string>): string {
  const names = NAMES[language]
  const label = `${roll.pick(about.subject === 'off' ? names.other : names.first)}${roll.pick(names.last)}`
  let free = label
  for (let number = 2; taken.has(free); number += 1) free = `${label}${number}`
  taken.add(free)
  return free
}

function look(roll: Dice, plain: boolean): Look {
  const letters = 'abcdefghijklmnoprstuvw'
  return {
    prefix: Array.from({ length: 3 }, () => roll.pick([...letters])).join(''),
    generator: plain ? 'WordPress 6.4' : roll.pick(GENERATORS),
    theme: `${roll.pick(THEMES)}-${roll.number(90) + 10}`,
    analytics: plain || roll.number(3) > 0 ? `UA-${roll.number(8_999_999) + 1_000_000}-1` : null,
    sidebar: roll.number(2) === 0,
    breadcrumb: roll.number(2) === 0,
    tags: roll.number(2) === 0,
    newsletter: roll.number(2) === 0,
  }
}
