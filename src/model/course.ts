import type { Sighting } from './sighting.ts'

/** How a link has fared so far: what is known for certain, and what is in doubt. */
export interface Course {
  /** ISO time of the first look. */
  readonly since: string
  /** What the last look that told something showed, a loss only once confirmed; null before there was one. */
  readonly known: Sighting | null
  /** ISO time at which the link was first seen missing, while a second look has not confirmed it. */
  readonly missingSince: string | null
  /** Looks in a row that told nothing. */
  readonly untold: number
}
