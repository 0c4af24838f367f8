import type { Change } from '../model/change.ts'
import type { Course } from '../model/course.ts'
import type { Sighting } from '../model/sighting.ts'
import { changesBetween } from './changes-between.ts'
import type { Content } from './rule.ts'

/** A loss is told when a second look, at least this much later, still finds it (../shared/contract.md; product.md, principle 2). */
const CONFIRM_AFTER = 24 * 3_600_000

export function startCourse(at: string): Course {
  return { since: at, known: null, missingSince: null, untold: 0 }
}

/**
 * Takes one more look into account: what is known now, and what changed that is certain. A look that told nothing changes
 * nothing, so neither an error that passes nor its passing is news.
 */
export function follow(course: Course, look: Sighting, content: Content): { course: Course; changes: Change[] } {
  const { known } = course
  if (tellsNothing(look, known)) return { course: { ...course, untold: course.untold + 1 }, changes: [] }
  if (look.found === false && known?.found !== false && !isConfirmed(course, look))
    return { course: { ...course, untold: 0, missingSince: course.missingSince ?? look.at }, changes: [] }
  const changes = changesBetween({ before: known ?? asAgreed(look), after: look, content })
  const told = { ...course, known: known === null ? look : learn(known, look), untold: 0 }
  return { course: { ...told, missingSince: look.found === null ? course.missingSince : null }, changes }
}

/** Neither the link nor robots.txt could be read; or only scripts show the link, and its absence from a plain page is no sign. */
function tellsNothing({ found, blocked, outcome }: Sighting, known: Sighting | null): boolean {
  if (found === null) return blocked !== true
  return found === false && outcome === 'ok' && known?.link?.region === 'js-only'
}

function isConfirmed({ missingSince }: Course, { at }: Sighting): boolean {
  return missingSince !== null && Date.parse(at) - Date.parse(missingSince) >= CONFIRM_AFTER
}

/** Before the first look there is only what was agreed. */
function asAgreed(look: Sighting): Sighting {
  return look.link === null ? look : { ...look, link: { ...look.link, breach: null } }
}

/** What a look could not tell stays as it was known. */
function learn(known: Sighting, look: Sighting): Sighting {
  const blocked = look.blocked ?? known.blocked
  if (look.found === null) return { ...known, blocked }
  return {
    ...look,
    blocked,
    indexable: look.indexable ?? known.indexable,
    targetWorks: look.targetWorks ?? known.targetWorks,
  }
}
