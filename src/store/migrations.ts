import type { Flavour } from './flavour.ts'
import { importing } from './importing/migration.ts'
import { listing, traitsInOrder } from './listing/migration.ts'
import { retention } from './retention/migration.ts'
import { sites } from './sites/migration.ts'
import { snapshots } from './snapshots/migration.ts'

/** Statements that bring a workspace one step further. */
export type Migration = (flavour: Flavour) => readonly string[]

/** Forward only, in order of name. A released migration never changes; a correction is a new one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': firstTables,
  '0002-watching': watching,
  '0003-telling': telling,
  '0004-listing': listing,
  '0005-snapshots': snapshots,
  '0007-sites': sites,
  '0008-retention': retention,
  '0009-plain-words': ({ plainWords }) => plainWords,
  '0010-importing': importing,
  '0011-traits-in-order': traitsInOrder,
}

function firstTables({ id, blob, number }: Flavour): string[] {
  return [
    `create table projects (id ${id}, site_key text not null unique, project text not null)`,
    `create table imports (id ${id}, project_id ${number} not null references projects(id), file text not null,
       importer text not null, digest text not null, finished ${number} not null default 0,
       claims ${number} not null default 0, skipped ${number} not null default 0)`,
    `create table claims (id ${id}, project_id ${number} not null, import_id ${number} not null references imports(id),
       scope text not null, source text not null, source_key text not null, source_host text not null,
       target text, target_key text not null, claim text not null)`,
    `create index claims_of_page on claims (project_id, source_key, target_key)`,
    `create index claims_of_host on claims (project_id, source_host, target_key) where scope = 'origin'`,
    `create index claims_of_import on claims (import_id)`,
    `create table skipped (id ${id}, project_id ${number} not null, import_id ${number} not null references imports(id),
       row text not null)`,
    `create table backlinks (id ${id}, project_id ${number} not null, source text not null, source_key text not null,
       source_host text not null, target text, target_key text not null, unique (project_id, source_key, target_key))`,
    `create table runs (id ${id}, project_id ${number} not null references projects(id), started text not null, finished text)`,
    `create table inspections (id ${id}, run_id ${number} not null references runs(id), role text not null,
       url_key text not null, at text not null, outcome text not null, inspection ${blob} not null)`,
    `create index inspections_of_run on inspections (run_id, role, url_key)`,
    `create table observations (id ${id}, run_id ${number} not null references runs(id),
       backlink_id ${number} not null references backlinks(id), inspection_id ${number} not null references inspections(id),
       at text not null, grade text not null, verdict ${blob} not null)`,
    `create index observations_of_link on observations (backlink_id, id)`,
    `create index observations_of_run on observations (run_id, grade)`,
  ]
}

function watching({ id, number, real }: Flavour): string[] {
  return [
    `alter table runs add column kind text not null default 'audit'`,
    `create table checks (id ${id}, project_id ${number} not null references projects(id), source text not null,
       source_key text not null, host text not null, due ${number} not null, unique (project_id, source_key))`,
    `create index checks_by_due on checks (due, host)`,
    `create index checks_of_host on checks (host, due)`,
    `create table hosts (host text primary key, owner text, until ${number} not null default 0)`,
    `create index hosts_of_owner on hosts (owner) where owner is not null`,
    `create table links (backlink_id ${number} primary key references backlinks(id), project_id ${number} not null,
       known_id ${number} references inspections(id), looked_id ${number} not null references inspections(id),
       judged_id ${number}, course text not null, checked ${number} not null, domain text, grade text,
       score ${real}, found ${number}, followed ${number}, indexable ${number}, region text, anchor_class text,
       relevance ${real}, authority ${real})`,
    `create index links_unjudged on links (project_id, backlink_id) where judged_id is null or judged_id <> looked_id`,
    `create index inspections_of_page on inspections (url_key, role, id)`,
    `create table changes (id ${id}, project_id ${number} not null references projects(id),
       backlink_id ${number} not null references backlinks(id),
       inspection_id ${number} not null references inspections(id), at text not null, kind text not null,
       change text not null)`,
    `create index changes_of_link on changes (backlink_id, id)`,
    `create table told (change_id ${number} not null references changes(id), channel text not null,
       primary key (change_id, channel))`,
    `create table settings (name text primary key, value text not null)`,
  ]
}

function telling({ number }: Flavour): string[] {
  return [
    `create table receivers (name text primary key, since ${number} not null, last_digest text, owner text,
       until ${number} not null)`,
    `create table acknowledged (change_id ${number} primary key references changes(id), at text not null)`,
    `create table snoozes (backlink_id ${number} primary key references backlinks(id), until text not null)`,
  ]
}
