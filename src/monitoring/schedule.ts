import type { Course } from '../model/course.ts'
import type { Project } from '../model/project.ts'

/** When links are looked at, in days. */
export interface Rhythm {
  /** Days after the first look at which a new link is looked at again. */
  readonly first: readonly number[]
  /** Days between looks after that. */
  readonly every: number
  /** The same for links that matter most. */
  readonly everyForBest: number
}

/** Links that matter most are looked at twice a month, where others are looked at less often. */
const BEST = 14

/** The rhythm that a project asks for. */
export function rhythmOf({ rhythm, every }: Pick<Project, 'rhythm' | 'every'>): Rhythm {
  return { first: rhythm, every, everyForBest: Math.min(BEST, every) }
}

const DAY = 24 * 3_600_000
/** A look comes up to this share of its interval early, so that pages of one host do not all come due at once. */
const SPREAD = 0.1
/** A page that could not be read is tried again after a day, then two, four and so on. */
const AGAIN = DAY

/** A step that is nearer than this (ms) is done by the look that was just made. */
const DONE = DAY / 4

export interface LookedAt {
  readonly course: Course
  /** Whether it is one of the links that matter most. */
  readonly matters: boolean
}

/**
 * When a page is to be looked at next (ms since 1970): as soon as any of its links asks for it. `key` names the page and
 * spreads pages over time. A doubt is looked into as soon as a second look can confirm it.
 */
export function nextLook(links: readonly LookedAt[], now: number, key: string, rhythm: Rhythm): number {
  const early = 1 - SPREAD * fraction(key)
  const times = links.map((link) => nextFor(link, now, early, rhythm))
  return Math.round(Math.min(now + rhythm.every * DAY * early, ...times))
}

function nextFor({ course, matters }: LookedAt, now: number, early: number, rhythm: Rhythm): number {
  const since = Date.parse(course.since)
  const step = rhythm.first.map((days) => since + days * DAY * early).find((time) => time - now > DONE)
  const every = now + (matters ? rhythm.everyForBest : rhythm.every) * DAY * early
  const usual = Math.min(step ?? Infinity, every)
  if (course.missingSince !== null) {
    const confirmed = Date.parse(course.missingSince) + DAY
    return confirmed > now ? confirmed : Math.min(usual, now + AGAIN)
  }
  return course.untold === 0 ? usual : Math.min(usual, now + AGAIN * 2 ** Math.min(course.untold - 1, 5))
}

/** A number in [0, 1) that is always the same for a text (FNV-1a). */
function fraction(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0) / 2 ** 32
}
