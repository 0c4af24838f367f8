import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import { defineChannel } from '../channel.ts'
import type { Message } from '../message.ts'
import { reveal, secretSchema } from '../secret.ts'

/** A mail server that does not answer in this time is tried again at the next round. */
const TIMEOUT_MS = 20_000

const settings = z.object({
  /** Host of the mail server, as the user's provider calls it. */
  host: z.string().min(1),
  port: z.int().min(1).max(65_535).default(587),
  /** `true`: TLS from the first byte (port 465); otherwise STARTTLS where it is offered (RFC 3207). */
  secure: z.boolean().default(false),
  user: z.string().optional(),
  password: secretSchema.optional(),
  from: z.email(),
  to: z.array(z.email()).min(1),
})
type Settings = z.output<typeof settings>

/** Mail by the user's own server. The message id is the same each time, so a mail that comes twice is shown once. */
export const email = defineChannel({
  id: 'email',
  summary: { nl: 'E-mail via je eigen mailserver', en: 'E-mail by your own mail server' },
  settings,
  async send(given, message) {
    // Read when mail is sent: it takes 28 MB that every other command would carry.
    const { createTransport } = await import('nodemailer')
    const transport = createTransport({
      host: given.host,
      port: given.port,
      secure: given.secure,
      ...(given.user !== undefined && { auth: { user: given.user, pass: reveal(given.password ?? '') } }),
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
    try {
      await transport.sendMail(mailOf(given, message))
    } catch (error) {
      throw notTaken(given, error)
    } finally {
      transport.close()
    }
  },
})

function mailOf({ from, to }: Settings, { id, subject, text }: Message) {
  return {
    from: { name: 'Schakel', address: from },
    to,
    subject,
    text,
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    // RFC 3834 5: no automatic answers, please.
    headers: { 'Auto-Submitted': 'auto-generated' },
  }
}

function notTaken({ host, port }: Settings, error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error)
  return new Problem(
    'unreachable',
    {
      nl: 'De mailserver {server} nam het bericht niet aan ({why}). Het wordt de volgende keer opnieuw gestuurd.',
      en: 'The mail server {server} did not take the message ({why}). It is sent again next time.',
    },
    { server: `${host}:${port}`, why: why.slice(0, 300) },
  )
}
