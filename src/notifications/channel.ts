import type { z } from 'zod'
import type { Text } from '../model/text.ts'
import type { Message } from './message.ts'

/** What a receiver outside answered. */
export interface Answer {
  readonly status: number
  /** Seconds it asks to wait, when it says so. */
  readonly retryAfter: number | null
}

/** Sends a body to an address that the user configured; rejects when no answer comes. */
export type Post = (url: string, body: string, headers: Readonly<Record<string, string>>) => Promise<Answer>

/** What channels use of the world, handed in so that they open nothing themselves but mail. */
export interface Way {
  readonly post: Post
  /** Milliseconds to wait; a test waits less. */
  readonly wait: (milliseconds: number) => Promise<void>
  /** Unix time in seconds, for signatures. */
  readonly clock: () => number
}

/** A kind of receiver. Its settings are what the user writes; secrets in them may be `{"env": "NAME"}`. */
export interface Channel<Settings extends z.ZodType = z.ZodType> {
  readonly id: string
  readonly summary: Text
  readonly settings: Settings
  /** @throws Problem `unreachable` when the message was not taken */
  send(settings: z.output<Settings>, message: Message, way: Way): Promise<void>
}

/** Keeps a channel and the type of its settings together. */
export function defineChannel<Settings extends z.ZodType>(channel: Channel<Settings>): Channel<Settings> {
  return channel
}
