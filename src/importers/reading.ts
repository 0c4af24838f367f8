import type { Params, Text } from '../model/text.ts'
import type { OwnSite } from './own-site.ts'

/** What the readers of one import share. */
export interface Reading {
  readonly site: OwnSite
  /** Hosts that put their name in access logs to be seen there. */
  readonly spamHosts: ReadonlySet<string>
  /** Id of the only format to be considered. */
  readonly importer?: string
  /** Told what concerns a whole file rather than a row. */
  note(text: Text, params: Params): void
}
