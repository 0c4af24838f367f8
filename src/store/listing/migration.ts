import type { Flavour } from '../flavour.ts'
import { MAKE_INDEXES } from './indexes.ts'

/** As they were then: a migration stays as it is when `traits.ts` grows. */
const TRAITS = [
  'grade',
  'outcome',
  'status',
  'found',
  'followed',
  'rel',
  'placement',
  'anchor_class',
  'indexable',
  'tools',
]
/** Columns of `links` that the list takes over. */
const MOVED = ['score', 'found', 'followed', 'indexable', 'anchor_class', 'relevance', 'authority', 'domain']

/** The list of links. */
export function listing({ id, number, real, text, listingWords }: Flavour): string[] {
  const date = `${text} not null default ''`
  return [
    `alter table claims add column source_domain text not null default ''`,
    `create table traits (id ${id}, ${TRAITS.map((trait) => `${trait} ${text} not null`).join(', ')},
       unique (${TRAITS.join(', ')}))`,
    `create table listing (backlink_id ${number} primary key references backlinks(id), project_id ${number} not null,
       traits_id ${number} not null references traits(id), grade ${text} not null, domain ${text} not null,
       source ${text} not null, target ${text} not null, anchor ${text} not null,
       relevance ${real} not null default -1, authority ${real} not null default -1,
       first_seen ${date}, last_seen ${date}, checked ${date}, changed ${date})`,
    ...carriedOver(),
    ...MOVED.map((column) => `alter table links drop column ${column}`),
    ...MAKE_INDEXES,
    ...listingWords,
  ]
}

/** What was known of links before there was a list. The rest comes with the next look. */
function carriedOver(): string[] {
  const flag = (column: string): string => `case ${column} when 1 then 'yes' when 0 then 'no' else '' end as ${column}`
  const traits = `coalesce(grade, '') as grade, '' as outcome, '' as status, ${flag('found')}, ${flag('followed')},
    '' as rel, coalesce(region, '') as placement, coalesce(anchor_class, '') as anchor_class, ${flag('indexable')}, '' as tools`
  return [
    `insert into traits (${TRAITS.join(', ')}) select distinct ${TRAITS.join(', ')} from (select ${traits} from backlinks
       left join links on links.backlink_id = backlinks.id) as known`,
    `insert into listing (backlink_id, project_id, traits_id, grade, domain, source, target, anchor, relevance, authority)
       select known.id, known.project_id, traits.id, known.grade, known.site, substr(source_key, 1, 200),
         substr(target_key, 1, 200), '', known.near, known.rank
       from (select backlinks.id, backlinks.project_id, source_key, target_key, coalesce(domain, source_host) as site,
           coalesce(relevance, -1) as near, coalesce(authority, -1) as rank, ${traits} from backlinks
         left join links on links.backlink_id = backlinks.id) as known
       join traits on ${TRAITS.map((trait) => `traits.${trait} = known.${trait}`).join(' and ')}`,
  ]
}

/** The rows of a combination in order of import. On PostgreSQL covering indexes serve pages that were vacuumed since: it is to be done sooner. */
export function traitsInOrder({ keepVacuumed }: Flavour): string[] {
  return [
    `drop index listing_by_traits`,
    `create index listing_by_traits on listing (project_id, traits_id, backlink_id)`,
    ...keepVacuumed('listing'),
  ]
}
