import type { Language, Text } from '../../model/text.ts'
import { say } from '../../i18n/index.ts'
import type { RetentionRules } from '../../store/index.ts'

interface Kind {
  readonly name: Text
  readonly tables: readonly string[]
}

const KINDS: readonly Kind[] = [
  {
    name: { nl: 'wat exports melden', en: 'what exports say' },
    tables: ['imports', 'claims', 'skipped', 'backlinks', 'reported'],
  },
  { name: { nl: 'bezoeken met hun bewijs', en: 'looks with their evidence' }, tables: ['runs', 'inspections'] },
  { name: { nl: 'oordelen', en: 'verdicts' }, tables: ['observations'] },
  { name: { nl: 'kopieën van pagina’s', en: 'snapshots of pages' }, tables: ['snapshots', 'bodies'] },
  { name: { nl: 'lijst van links', en: 'list of links' }, tables: ['listing', 'traits'] },
  { name: { nl: 'rooster', en: 'schedule' }, tables: ['checks', 'hosts', 'links'] },
  { name: { nl: 'sites erachter', en: 'sites behind them' }, tables: ['sites', 'profiles'] },
  {
    name: { nl: 'veranderingen en wie ervan weet', en: 'changes and who was told' },
    tables: ['changes', 'told', 'receivers', 'acknowledged', 'snoozes'],
  },
]

const LINE = { nl: '{rows} rijen, {megabytes} MB', en: '{rows} rows, {megabytes} MB' }

/** Rows and bytes by kind. */
export function sizeLines(
  rows: Readonly<Record<string, number>>,
  bytes: Readonly<Record<string, number>>,
  language: Language,
): string[] {
  return KINDS.map(({ name, tables }) => {
    const sum = (of: Readonly<Record<string, number>>): number =>
      tables.reduce((all, table) => all + (of[table] ?? 0), 0)
    const line = say(LINE, language, { rows: sum(rows), megabytes: sum(bytes) / 1e6 })
    return `${name[language].padEnd(32)}${line}`
  })
}

const RULES = {
  nl: 'Bewaard: gelijke bezoeken {same}, veranderingen {changes}, oude kopieën {snapshots}.',
  en: 'Kept: looks that show the same {same}, changes {changes}, old snapshots {snapshots}.',
}
const DAYS = { nl: '{days} {days|dag|dagen}', en: '{days} {days|day|days}' }
const FOREVER = { nl: 'altijd', en: 'forever' }

export function rulesLine({ sameLooks, changes, snapshots }: RetentionRules, language: Language): string {
  const told = (days: number | null): string => (days === null ? FOREVER[language] : say(DAYS, language, { days }))
  return say(RULES, language, { same: told(sameLooks), changes: told(changes), snapshots: told(snapshots) })
}

const SURPLUS = {
  nl: 'Opruimen (schakel workspace tidy) maakt {rows} {rows|rij|rijen} en {megabytes} MB vrij.',
  en: 'Tidying (schakel workspace tidy) frees {rows} {rows|row|rows} and {megabytes} MB.',
}

export interface Freed {
  readonly rows: number
  readonly bytes: number
}

export function surplusLine({ rows, bytes }: Freed, language: Language): string {
  return say(SURPLUS, language, { rows, megabytes: bytes / 1e6 })
}
