import type { Project } from '../../model/project.ts'
import type { Nearness } from '../../model/relevance.ts'
import { compareVectors, siteMeter, type EmbeddedNearness } from '../../text/index.ts'
import type { Embedded } from '../embedded.ts'
import type { OwnPages } from './own-pages.ts'
import type { Relevance } from './relevance.ts'

/**
 * Relevance measured by the user's model where the word tables found enough text; words, languages and intent stay theirs,
 * and so does everything once the model fails.
 */
export async function relevanceByModel(
  tables: Relevance,
  embedded: Embedded | null,
  project: Project,
  own: OwnPages,
): Promise<Relevance> {
  if (embedded === null) return tables
  const toSite = await siteByModel(embedded, project, own)
  const measured = async (
    was: Nearness,
    texts: readonly string[],
    near: (...vectors: Float32Array[]) => EmbeddedNearness | null,
  ): Promise<Nearness> => {
    if (was.score === null) return was
    const vectors = await embedded.vectors(texts)
    return vectors === null ? was : { ...was, ...near(...vectors) }
  }
  return {
    ...tables,
    async of(page, link, target) {
      const evidence = await tables.of(page, link, target)
      const goal = own.page(target ?? link?.leadsTo ?? '')
      const [pageToNiche, titleAndAnchor, paragraphToTarget] = await Promise.all([
        measured(evidence.pageToNiche, [`${page.title}\n${page.text}`], toSite),
        measured(evidence.titleAndAnchor, [`${page.title}\n${link?.anchor ?? ''}`], toSite),
        measured(
          evidence.paragraphToTarget,
          [link?.paragraph ?? '', `${goal?.title ?? ''}\n${goal?.text ?? ''}`],
          (one, other) => (one && other ? compareVectors(one, other, embedded.scale) : null),
        ),
      ])
      return { ...evidence, pageToNiche, titleAndAnchor, paragraphToTarget }
    },
  }
}

/** How near a text is to the site, by the model's vectors of its pages and of what the project says. */
async function siteByModel(
  { vectors, scale }: Embedded,
  { niche, keywords }: Project,
  own: OwnPages,
): Promise<(text?: Float32Array) => EmbeddedNearness | null> {
  const said = [niche, ...keywords].filter((text) => text.trim() !== '').join('\n')
  const pages = own.pages().map(({ title, text }) => `${title}\n${text}`)
  const ofPages = await vectors(pages)
  const [ofNiche = null] = (await vectors([said])) ?? []
  const near = siteMeter(ofPages ?? [], ofNiche, scale)
  return (text) => (text === undefined ? null : near(text))
}
