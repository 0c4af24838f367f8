import type { Messages } from '../../model/text.ts'
import { messageKey } from '../check.ts'
import type { Check } from '../check.ts'
import { authorityWithoutRelevance } from './authority-without-relevance.ts'
import { concentration } from './concentration.ts'
import { exactAnchors } from './exact-anchors.ts'
import { lostLinks } from './lost-links.ts'
import { paidLinks } from './paid-links.ts'
import { schemes } from './schemes.ts'
import { templateLinks } from './template-links.ts'
import { unindexableSources } from './unindexable-sources.ts'
import { unverified } from './unverified.ts'
import { worth } from './worth.ts'

/** In the order in which a report shows them. */
export const CHECKS: readonly Check[] = [
  worth,
  schemes,
  paidLinks,
  exactAnchors,
  templateLinks,
  authorityWithoutRelevance,
  concentration,
  unindexableSources,
  lostLinks,
  unverified,
]

/** Every sentence of the checks by its key. */
export const PROFILE_MESSAGES: Messages = Object.fromEntries(
  CHECKS.flatMap(({ id, says }) =>
    (['fine', 'look', 'unknown', 'advice'] as const).map((what) => [messageKey(id, what), says[what]]),
  ),
)
