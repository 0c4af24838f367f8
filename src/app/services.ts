import type { Embedder, EmbedderSettings } from '../embedder/index.ts'
import type { Fetcher, FetchSettings } from '../fetch/index.ts'
import type { Store } from '../store/index.ts'

/** Everything impure that operations use, built once in `main.ts` and replaced wholesale in tests. */
export interface Services {
  readonly versions: { readonly schakel: string; readonly node: string }
  /** ISO time. */
  readonly now: () => string
  /** Where imported Common Crawl ranks are kept; the file may not be there yet. */
  readonly ranksFile: string
  /** Opens the way out to the web; the caller closes it. */
  readonly openFetcher: (settings: Partial<FetchSettings>) => Fetcher
  /** The model that the user configured; its key comes from the environment (SCHAKEL_EMBEDDER_KEY). */
  readonly openEmbedder: (settings: Omit<EmbedderSettings, 'key'>) => Embedder
  /** Where the user says who is told of changes; the file may not be there. */
  readonly receiversFile: string
  /** Where a workspace is kept when no other place is named. */
  readonly workspace: string
  /** A workspace file or database (`postgres://...`), made where it is not there yet; the caller closes it. */
  readonly openStore: (file: string) => Promise<Store>
}
