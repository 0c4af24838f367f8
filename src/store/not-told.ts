import { sql, type RawBuilder } from 'kysely'

/** Whether a row of `changes` was not told through a channel yet. */
export function notTold(channel: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select 1 from told where told.change_id = changes.id and told.channel = ${channel})`
}
