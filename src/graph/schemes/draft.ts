import type { SchemeKind } from '../../model/scheme.ts'
import type { Arc, Site } from './link-web.ts'

/** A group that a detector thinks is a scheme, before groups are compared. */
export interface Draft {
  readonly kind: SchemeKind
  readonly members: readonly Site[]
  /** Log odds that this is a scheme and not a coincidence or an honest tie. */
  readonly odds: number
  /** The links that make up the scheme, from members. */
  readonly arcs: readonly Arc[]
  /** What ties the members beside their links. */
  readonly shared: readonly SharedTrait[]
}

/** A trait that several members have in common. */
export interface SharedTrait {
  readonly trait: 'id' | 'template' | 'theme' | 'address' | 'nameserver' | 'byline' | 'offer'
  readonly value: string
  readonly sites: readonly Site[]
}
