import type { HostFacts, LinkFacts } from '../../model/host-facts.ts'
import type { LinkGraph } from '../link-graph.ts'

/** Everything that the search for link schemes can use. Each part may be missing: less is found then, never more. */
export interface SchemeInput {
  /** The audited site; its own domain is never a member that is blamed on others' evidence alone. */
  readonly own: {
    /** Registrable domains that are the site. */
    readonly domains: readonly string[]
    readonly brandNames: readonly string[]
    readonly keywords: readonly string[]
  } | null
  /** Arcs between registrable domains; the arcs of `links` are added to it. */
  readonly graph: LinkGraph | null
  readonly hosts: readonly HostFacts[]
  readonly links: readonly LinkFacts[]
}
