import type { Flavour } from '../flavour.ts'

/** What is known of sites, for judging. Looks from before have no site: they count again from their next look on. */
export function sites({ blob, number, text }: Flavour): string[] {
  return [
    `alter table inspections add column site ${text} not null default ''`,
    `create index inspections_of_site on inspections (site, role, id) where site <> ''`,
    `alter table links add column held ${number} not null default 0`,
    `create table sites (domain ${text} not null, project_id ${number} not null references projects(id),
       looked ${number} not null, summed ${number} not null default 0, held ${number} not null default 0,
       basis text not null default '', classes ${number} not null default 0, digest ${number} not null default 0,
       summary ${blob}, primary key (domain, project_id))`,
    `create index sites_stale on sites (project_id) where summed <> looked`,
    `create index sites_of_project on sites (project_id, domain)`,
    `create table profiles (project_id ${number} primary key references projects(id), basis text not null default '',
       held ${number} not null default 0, facts ${blob})`,
    `delete from observations where exists (select 1 from observations as later
       where later.backlink_id = observations.backlink_id and later.inspection_id = observations.inspection_id
         and later.id > observations.id)`,
    `drop index observations_of_link`,
    `create unique index observations_of_look on observations (backlink_id, inspection_id)`,
  ]
}
