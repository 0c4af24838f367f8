/** What lets old looks go without reading whole tables: each index serves a reference to a look. */
export function retention(): string[] {
  return [
    `drop index observations_of_look`,
    `create unique index observations_of_look on observations (inspection_id, backlink_id)`,
    `create index observations_of_link on observations (backlink_id, id)`,
    `create index links_known on links (known_id)`,
    `create index links_looked on links (looked_id)`,
  ]
}
