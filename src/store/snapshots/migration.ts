import type { Flavour } from '../flavour.ts'

export function snapshots({ id, blob, number }: Flavour): string[] {
  return [
    `create table bodies (hash text primary key, bytes ${number} not null, body ${blob} not null)`,
    `create table snapshots (id ${id}, project_id ${number} not null references projects(id),
       run_id ${number} not null references runs(id), url_key text not null, form text not null, at text not null,
       well ${number} not null, body text references bodies(hash), unscripted text references bodies(hash),
       visit ${blob} not null)`,
    `create index snapshots_of_page on snapshots (project_id, url_key, form, id)`,
    `create index snapshots_of_body on snapshots (body)`,
    `create index snapshots_of_unscripted on snapshots (unscripted) where unscripted is not null`,
    `create index changes_of_inspection on changes (inspection_id)`,
  ]
}
