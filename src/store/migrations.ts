import { sql, type Kysely, type Migration } from 'kysely'

/** Forward only, in order of name. A released migration never changes; a correction is a new one. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
}

async function firstTables(db: Kysely<unknown>): Promise<void> {
  const id = 'integer primary key autoincrement'
  const statements = [
    `create table projects (id ${id}, site_key text not null unique, project text not null)`,
    `create table imports (id ${id}, project_id integer not null references projects(id), file text not null,
       importer text not null, digest text not null, finished integer not null default 0,
       claims integer not null default 0, skipped integer not null default 0)`,
    `create table claims (id ${id}, project_id integer not null, import_id integer not null references imports(id),
       scope text not null, source text not null, source_key text not null, source_host text not null,
       target text, target_key text not null, claim text not null)`,
    `create index claims_of_page on claims (project_id, source_key, target_key)`,
    `create index claims_of_host on claims (project_id, source_host, target_key) where scope = 'origin'`,
    `create index claims_of_import on claims (import_id)`,
    `create table skipped (id ${id}, project_id integer not null, import_id integer not null references imports(id),
       row text not null)`,
    `create table backlinks (id ${id}, project_id integer not null, source text not null, source_key text not null,
       source_host text not null, target text, target_key text not null, unique (project_id, source_key, target_key))`,
    `create table runs (id ${id}, project_id integer not null references projects(id), started text not null, finished text)`,
    `create table inspections (id ${id}, run_id integer not null references runs(id), role text not null,
       url_key text not null, at text not null, outcome text not null, inspection blob not null)`,
    `create index inspections_of_run on inspections (run_id, role, url_key)`,
    `create table observations (id ${id}, run_id integer not null references runs(id),
       backlink_id integer not null references backlinks(id), inspection_id integer not null references inspections(id),
       at text not null, grade text not null, verdict blob not null)`,
    `create index observations_of_link on observations (backlink_id, id)`,
    `create index observations_of_run on observations (run_id, grade)`,
  ]
  for (const statement of statements) await sql.raw(statement).execute(db)
}
