import { z } from 'zod'
import { defineChannel } from '../channel.ts'
import { deliver } from '../deliver.ts'
import type { Message } from '../message.ts'
import { reveal, secretSchema } from '../secret.ts'

/** Slack cuts a message at 40,000 characters and Teams at 28 KB (their documentation of incoming webhooks, 2026). */
const LONGEST = 20_000

/** A message in a chat: Slack and those that take its format (Mattermost, Rocket.Chat, Discord with /slack), or Teams. */
export const chat = defineChannel({
  id: 'chat',
  summary: { nl: 'Bericht in Slack, Teams of Mattermost', en: 'Message in Slack, Teams or Mattermost' },
  settings: z.object({
    /** Address of the incoming webhook; it is a key itself. */
    url: secretSchema,
    style: z.enum(['slack', 'teams']).default('slack'),
  }),
  async send({ url, style }, message, way) {
    const body = JSON.stringify(style === 'slack' ? slack(message) : teams(message))
    await deliver({ url: reveal(url), body, headers: () => ({ 'content-type': 'application/json' }) }, way)
  },
})

/** Slack gives `&`, `<` and `>` a meaning of their own in text (api.slack.com/reference/surfaces/formatting). */
function slack({ subject, text }: Message): object {
  const plain = `*${subject}*\n${text}`.slice(0, LONGEST)
  return { text: plain.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;'), unfurl_links: false }
}

/** An Adaptive Card, which the Workflows webhook of Teams takes. */
function teams({ subject, text }: Message): object {
  const block = (said: string, more: object): object => ({ type: 'TextBlock', text: said, wrap: true, ...more })
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      block(subject, { weight: 'Bolder' }),
      ...text
        .slice(0, LONGEST)
        .split('\n\n')
        .map((part) => block(part, {})),
    ],
  }
  return { type: 'message', attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] }
}
