/** Rows held at once while walking a table. */
const PAGE = 500

/**
 * Walks a table by its id, a page at a time: memory stays flat and other queries may run in between.
 * `read` gives the rows after an id, in order of id.
 */
export async function* paged<Row extends { readonly id: number }>(
  read: (after: number, limit: number) => Promise<Row[]>,
  page = PAGE,
): AsyncGenerator<Row> {
  let after = 0
  for (;;) {
    const rows = await read(after, page)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = last.id
  }
}
