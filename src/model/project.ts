import { z } from 'zod'

const words = z.array(z.string()).readonly().default([])

/** One site that is looked after. A project file is this as JSON; only `site` is required, the rest can be derived. */
export const projectSchema = z.object({
  /** Address of the home page, `https://www.example.nl/`. */
  site: z.url({ protocol: /^https?$/ }),
  /** Further hosts that are the same site (other domains, shop, blog). The registrable domain of `site` always counts. */
  hosts: words,
  brand: z.string().default(''),
  brandNames: words,
  /** ISO 639-1, most used first. */
  languages: words,
  /** What the site is about, in a sentence or two. */
  niche: z.string().default(''),
  /** Phrases the site wants to be found for: an anchor equal to one is an exact match. */
  keywords: words,
  competitors: words,
  /** Own pages with figures that others quote. */
  statistics: words,
  /** Who is behind it. */
  owner: z.string().default(''),
  /** Groups of sites that it is counted among. */
  tags: words,
  /** Days after which a new link is looked at again: new links die soonest. */
  rhythm: z.array(z.int().min(1).max(365)).readonly().default([1, 3, 7, 14, 30]),
  /** Days between looks after that. */
  every: z.int().min(1).max(365).default(30),
})

export type Project = z.output<typeof projectSchema>

/** Every host that is the project's own site, the main one first. */
export function ownHosts({ site, hosts }: Project): string[] {
  return [new URL(site).hostname, ...hosts]
}
