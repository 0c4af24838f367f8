import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { say } from '../../i18n/index.ts'
import type { Language, Messages } from '../../model/text.ts'
import { expectedLosses, survivalOf, velocityOf, type Life } from '../../profile/index.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain } from '../operation.ts'
import { readLives, type WatchedLife } from '../watch/read-lives.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

/** Days ahead that losses are expected for. */
const AHEAD = 90
/** A curve of fewer links says nothing of its own. */
const FEWEST = 20

const step = z.object({
  age: z.number(),
  alive: z.number(),
  low: z.number(),
  high: z.number(),
  atRisk: z.number(),
})
const group = z.object({
  by: z.enum(['all', 'grade', 'placement']),
  name: z.string(),
  links: z.number().int(),
  lost: z.number().int(),
  /** Days; null when fewer than half were lost so far. */
  halfLife: z.number().nullable(),
  expected: z.object({ days: z.number(), losses: z.number(), beyond: z.number() }),
  curve: z.array(step),
})
type Group = z.output<typeof group>

const SAID = {
  all: { nl: 'alle links', en: 'all links' },
  half: { nl: 'de helft is weg na {days} dagen', en: 'half are gone after {days} days' },
  'no-half': { nl: 'minder dan de helft ging verloren', en: 'fewer than half were lost' },
  line: {
    nl: '{name}: {links} {links|link|links}, {lost} verloren; {half}; verwacht verlies in {days} dagen: {losses}',
    en: '{name}: {links} {links|link|links}, {lost} lost; {half}; losses expected in {days} days: {losses}',
  },
  beyond: { nl: ' ({beyond} te oud om te zeggen)', en: ' ({beyond} too old to tell)' },
  gained: {
    nl: 'Opvallend veel nieuwe links in de week van {monday}: {count}',
    en: 'Unusually many new links in the week of {monday}: {count}',
  },
  lost: {
    nl: 'Opvallend veel verloren links in de week van {monday}: {count}',
    en: 'Unusually many links lost in the week of {monday}: {count}',
  },
} satisfies Messages

export const lifetime = definePlain({
  name: 'lifetime',
  summary: {
    nl: 'Hoe lang links leven, per oordeel en plaats, en hoe snel ze komen en gaan',
    en: 'How long links live, by grade and place, and how fast they come and go',
  },
  effect: 'read',
  input: z.object({ site: fields.site, workspace: fields.ownWorkspace }),
  output: z.object({
    groups: z.array(group),
    weeks: z.array(
      z.object({
        monday: z.string(),
        gained: z.number().int(),
        lost: z.number().int(),
        burst: z.enum(['gained', 'lost', 'both']).nullable(),
      }),
    ),
  }),
  async run({ services }, input) {
    const store = await openWorkspace(services, input.workspace)
    try {
      const { id } = await chooseProject(store, input.site)
      const lives = await Array.fromAsync(readLives(store, id))
      return {
        groups: [groupOf('all', '', lives), ...groupsBy('grade', lives), ...groupsBy('placement', lives)],
        weeks: velocityOf(
          lives.map(({ born }) => born),
          lives.flatMap(({ died }) => died ?? []),
        ),
      }
    } finally {
      await store.close()
    }
  },
  print: ({ groups, weeks }, language) =>
    [
      ...groups.map((each) => groupLine(each, language)),
      ...weeks.flatMap(({ monday, gained, lost, burst }) => {
        const [rise, fall] = [burst === 'gained' || burst === 'both', burst === 'lost' || burst === 'both']
        return [
          ...(rise ? [say(SAID.gained, language, { monday, count: gained })] : []),
          ...(fall ? [say(SAID.lost, language, { monday, count: lost })] : []),
        ]
      }),
    ].join('\n'),
})

function groupLine({ by, name, links, lost, halfLife, expected }: Group, language: Language): string {
  const { grades, terms } = wordingIn(language)
  const words = by === 'grade' ? grades : terms.moved
  const half = halfLife === null ? SAID['no-half'][language] : say(SAID.half, language, { days: Math.round(halfLife) })
  const losses = Math.round(expected.losses)
  const line = say(SAID.line, language, {
    name: by === 'all' ? SAID.all[language] : (words?.[name]?.[language] ?? name),
    links,
    lost,
    half,
    days: expected.days,
    losses,
  })
  return expected.beyond > 0 ? line + say(SAID.beyond, language, { beyond: expected.beyond }) : line
}

function groupsBy(by: 'grade' | 'placement', lives: readonly WatchedLife[]): Group[] {
  const groups = [...Map.groupBy(lives, (life) => life[by])].filter(([, members]) => members.length >= FEWEST)
  return groups.sort(([, a], [, b]) => b.length - a.length).map(([name, members]) => groupOf(by, name, members))
}

function groupOf(by: Group['by'], name: string, members: readonly WatchedLife[]): Group {
  const lives: Life[] = members.map(({ life }) => life)
  const survival = survivalOf(lives)
  const { links, lost, halfLife, steps } = survival
  const expected = { days: AHEAD, ...expectedLosses(lives, survival, AHEAD) }
  return { by, name, links, lost, halfLife, expected, curve: [...steps] }
}
