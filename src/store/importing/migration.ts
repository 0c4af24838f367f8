import type { Flavour } from '../flavour.ts'

/** Large files are put on the list in parts, and a backlink knows its claims by number instead of by two addresses. */
export function importing({ number, pairs }: Flavour): string[] {
  return [
    `alter table imports add column held ${number} not null default 0`,
    `alter table imports add column linked ${number}`,
    `create table reported (backlink_id ${number} not null, claim_id ${number} not null, primary key (backlink_id, claim_id))${pairs}`,
    `insert into reported (backlink_id, claim_id) select backlinks.id, claims.id from claims
       join imports on imports.id = claims.import_id join backlinks on backlinks.project_id = claims.project_id
         and backlinks.source_key = claims.source_key and backlinks.target_key = claims.target_key
       where finished = 1 and scope = 'page' order by 1, 2`,
    `drop index claims_of_page`,
    `create index backlinks_nameless on backlinks (project_id, source_key) where target_key = ''`,
  ]
}
