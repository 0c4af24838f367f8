import { sql, type RawBuilder } from 'kysely'
import type { Flavour } from '../flavour.ts'

/** An index of the words alone, kept up to date by triggers (sqlite.org/fts5.html, 4.4.3). */
const LISTING_WORDS = [
  `create virtual table listing_words using fts5(source, target, anchor, content = 'listing',
     content_rowid = 'backlink_id', detail = none, tokenize = 'unicode61 remove_diacritics 2')`,
  `create trigger listing_words_insert after insert on listing begin
     insert into listing_words (rowid, source, target, anchor) values (new.backlink_id, new.source, new.target, new.anchor); end`,
  `create trigger listing_words_delete after delete on listing begin
     insert into listing_words (listing_words, rowid, source, target, anchor)
       values ('delete', old.backlink_id, old.source, old.target, old.anchor); end`,
  `create trigger listing_words_update after update of source, target, anchor on listing
     when old.anchor <> new.anchor or old.source <> new.source or old.target <> new.target begin
     insert into listing_words (listing_words, rowid, source, target, anchor)
       values ('delete', old.backlink_id, old.source, old.target, old.anchor);
     insert into listing_words (rowid, source, target, anchor) values (new.backlink_id, new.source, new.target, new.anchor); end`,
]

const matching = (words: readonly string[]): string => words.map((word) => `"${word}"*`).join(' ')

/** Text of ASCII alone, as most is, takes a pattern a word: 1 us a row, where a call into JavaScript takes 15. */
function holdsWords(beginnings: readonly string[]): RawBuilder<unknown> {
  const text = sql`(listing.source || ' ' || listing.target || ' ' || listing.anchor)`
  const patterns = beginnings.map((word) => sql`' ' || lower(${text}) glob ${`*[^a-z0-9]${word}*`}`)
  return sql`case when octet_length(${text}) = length(${text}) then ${sql.join(patterns, sql` and `)}
    else holds_words(listing.source, listing.target, listing.anchor, ${beginnings.join(' ')}) = 1 end`
}

/** SQLite lets one process write at a time, so nothing more is locked. */
export const SQLITE: Flavour = {
  id: 'integer primary key autoincrement',
  blob: 'blob',
  number: 'integer',
  real: 'real',
  text: 'text',
  now: sql<number>`cast(unixepoch('subsec') * 1000 as integer)`,
  lock: null,
  snapshot: null,
  raiseIds: null,
  size: sql<number>`(select page_count * page_size from pragma_page_count(), pragma_page_size())`,
  // The index of words keeps its own tables, named after it.
  tableSizes: sql`select case when tbl_name like 'listing_words%' then 'listing' else tbl_name end as name,
    sum(pgsize) as bytes from dbstat join sqlite_master on sqlite_master.name = dbstat.name group by 1`,
  jsonField: (column, field) => `${column} ->> '${field}'`,
  listingWords: LISTING_WORDS,
  plainWords: [],
  wordIndex: null,
  // Looked through faster than parameters are.
  oneOf: (column, numbers) => sql`${column} in (${sql.raw(numbers.join(', '))})`,
  holdsWords,
  withWords: (beginnings) =>
    sql`backlink_id in (select rowid from listing_words where listing_words match ${matching(beginnings)})`,
  rowsWithWords: (beginnings) => sql`select rowid from listing_words where listing_words match ${matching(beginnings)}`,
  walked: (rows) => rows,
  unweighed: (condition) => condition,
  keepVacuumed: () => [],
  afterMany: null,
  pairs: ' without rowid',
  // Who waits for the lock looks every 100 ms (sqlite3.c, sqliteDefaultBusyCallback).
  turn: 110,
  lockImports: null,
  lockPart: null,
  skipLocked: false,
}
