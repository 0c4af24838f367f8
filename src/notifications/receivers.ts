import { z } from 'zod'
import { rule, whyInvalid } from '../i18n/index.ts'
import { LANGUAGES, type Text } from '../model/text.ts'
import type { Channel, Way } from './channel.ts'
import * as channels from './channels/index.ts'
import type { Message } from './message.ts'
import { rhythmSchema } from './rhythm.ts'

const TWICE: Text = { nl: 'twee ontvangers hebben dezelfde naam', en: 'two receivers have one name' }
const CHANNELS: readonly Channel[] = Object.values(channels)

const receiverSchema = z
  .object({
    /** Name by which what was told is remembered; another name begins anew. */
    name: z.string().min(1),
    language: z.enum(LANGUAGES).default('nl'),
    rhythm: rhythmSchema.prefault({}),
    channel: z.enum(CHANNELS.map(({ id }) => id)),
    settings: z.unknown(),
  })
  .transform((receiver, context) => {
    const settings = channelOf(receiver.channel).settings.safeParse(receiver.settings)
    if (settings.success) return { ...receiver, settings: settings.data }
    const { error, params } = rule(whyInvalid(channelOf(receiver.channel).settings, receiver.settings))
    context.addIssue({ code: 'custom', message: error, path: ['settings'], params })
    return z.NEVER
  })

/** Who is told of changes, as the user writes it in a file: a list, each with its channel, language and rhythm. */
export const receiversSchema = z
  .array(receiverSchema)
  .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, rule(TWICE))
export type Receiver = z.output<typeof receiverSchema>

/** @throws Problem `unreachable` when the message was not taken */
export async function sendTo(receiver: Receiver, message: Message, way: Way): Promise<void> {
  await channelOf(receiver.channel).send(receiver.settings, message, way)
}

function channelOf(id: string): Channel {
  const channel = CHANNELS.find((each) => each.id === id)
  if (channel === undefined) throw new TypeError(`no channel ${id}`)
  return channel
}
