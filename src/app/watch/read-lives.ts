import { firstSeenOf } from '../../model/claim.ts'
import type { Life } from '../../profile/index.ts'
import type { Store } from '../../store/index.ts'

/** One link's life, with what tells its kind. */
export interface WatchedLife {
  readonly life: Life
  /** ISO date on which any tool, or we, first saw the link. */
  readonly born: string
  /** ISO date on which it was certain that it is gone; null while it lives. */
  readonly died: string | null
  /** What it was worth and where it stood. */
  readonly grade: string
  readonly placement: string
}

const DAY = 86_400_000

/** The lives of all links of a project that were ever seen standing. */
export async function* readLives(store: Store, projectId: number): AsyncGenerator<WatchedLife> {
  for await (const { backlink, course, checked, region, worth } of store.links.watched(projectId)) {
    const { since, known } = course
    if (known === null || region === null) continue
    const claimed = firstSeenOf(await store.backlinks.claims(projectId, backlink))
    const born = claimed !== null && claimed < since ? claimed : since
    const lost = known.found === false
    const age = (time: string | number): number =>
      Math.max(0, ((typeof time === 'number' ? time : Date.parse(time)) - Date.parse(born)) / DAY)
    yield {
      life: { from: age(since), to: age(lost ? known.at : checked), lost },
      born: born.slice(0, 10),
      died: lost ? known.at.slice(0, 10) : null,
      grade: worth ?? 'unknown',
      placement: region,
    }
  }
}
