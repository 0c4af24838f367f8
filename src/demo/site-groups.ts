import type { Subject } from './phrases.ts'

/** How a host misbehaves, on every page. */
export type HostFault = 'dead' | 'parked' | 'challenge' | 'broken' | 'shell' | 'slow' | 'refusing'

/** Sites of one sort. Numbers are those of the smallest web; a larger one has them times `scale`. */
export interface SiteGroup {
  readonly sites: number
  readonly kind: 'blog' | 'news' | 'forum' | 'directory'
  readonly subject: Subject
  /** Positions among the world's domains from which theirs are drawn, in thousands. */
  readonly standing: readonly [number, number]
  readonly fault?: HostFault
  /** They belong together: one theme, one analytics account, one address. */
  readonly together?: true
  readonly robots?: string
}

export const SITE_GROUPS = {
  cycling: { sites: 9, kind: 'blog', subject: 'on', standing: [300, 20_000] },
  press: { sites: 5, kind: 'news', subject: 'on', standing: [4, 900] },
  travel: { sites: 4, kind: 'blog', subject: 'near', standing: [100, 9_000] },
  household: { sites: 4, kind: 'news', subject: 'off', standing: [20, 9_000] },
  directory: { sites: 2, kind: 'directory', subject: 'on', standing: [2_000, 40_000] },
  client: { sites: 2, kind: 'news', subject: 'off', standing: [5_000, 60_000] },
  friend: { sites: 3, kind: 'blog', subject: 'on', standing: [2_000, 40_000] },
  forum: { sites: 2, kind: 'forum', subject: 'on', standing: [50, 3_000] },
  closed: { sites: 1, kind: 'blog', subject: 'on', standing: [400, 9_000], robots: 'User-agent: *\nDisallow: /20' },
  network: { sites: 6, kind: 'blog', subject: 'off', standing: [30_000, 90_000], together: true },
  seller: { sites: 3, kind: 'news', subject: 'off', standing: [3_000, 60_000] },
  swapper: { sites: 4, kind: 'blog', subject: 'near', standing: [9_000, 70_000] },
  ring: { sites: 3, kind: 'blog', subject: 'on', standing: [9_000, 70_000] },
  parked: { sites: 2, kind: 'blog', subject: 'on', standing: [40_000, 90_000], fault: 'parked' },
  dead: { sites: 2, kind: 'blog', subject: 'on', standing: [40_000, 90_000], fault: 'dead' },
  guarded: { sites: 2, kind: 'news', subject: 'on', standing: [10, 900], fault: 'challenge' },
  broken: { sites: 1, kind: 'blog', subject: 'on', standing: [900, 9_000], fault: 'broken' },
  shell: { sites: 2, kind: 'news', subject: 'near', standing: [100, 9_000], fault: 'shell' },
  slow: { sites: 1, kind: 'blog', subject: 'on', standing: [900, 9_000], fault: 'slow' },
  refusing: { sites: 1, kind: 'news', subject: 'on', standing: [100, 900], fault: 'refusing' },
} as const satisfies Readonly<Record<string, SiteGroup>>

export type GroupName = keyof typeof SITE_GROUPS
