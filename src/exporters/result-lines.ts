import type { AuditedLink } from '../model/audited-link.ts'

/** One JSON line a link, with the fields that scripts rely on (docs/results.md). Streams. */
export async function* toResultLines(
  links: Iterable<AuditedLink> | AsyncIterable<AuditedLink>,
): AsyncGenerator<string> {
  for await (const link of links) yield `${JSON.stringify(resultRow(link))}\n`
}

function resultRow(link: AuditedLink): Record<string, unknown> {
  const { scheme, verdict } = link
  return {
    source_url: link.source,
    target_url: link.target ?? link.link?.leadsTo ?? null,
    found: link.found,
    status: link.status,
    anchor: link.anchor,
    anchor_class: link.anchorClass,
    rel: link.rel,
    followed: link.followed,
    placement: link.placement,
    sitewide: link.sitewide,
    indexable: link.indexable,
    index_reason: link.indexReason,
    relevance: link.relevance,
    scheme: scheme === null ? null : { kind: scheme.kind, family: scheme.family, members: scheme.members },
    paid: link.paid,
    grade: verdict.grade,
    outcome: link.outcome,
  }
}
