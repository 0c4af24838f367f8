import { z } from 'zod'
import * as fields from '../audit/audit-fields.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { composeMessage, sendTo } from '../../notifications/index.ts'
import { outbound } from '../notify/outbound.ts'
import { readReceivers } from '../notify/read-receivers.ts'
import { tellReceivers } from '../notify/tell-receivers.ts'
import { trialNews } from '../notify/trial-news.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain } from '../operation.ts'
import { openClock } from '../watch/open-clock.ts'
import { openWorkspace } from '../watch/open-workspace.ts'

const DONE = {
  nl: '{messages} {messages|bericht|berichten} verstuurd met {changes} {changes|verandering|veranderingen}, {failed} niet aangenomen',
  en: '{messages} {messages|message|messages} sent with {changes} {changes|change|changes}, {failed} not taken',
}
const NOBODY = {
  nl: 'Er is geen ontvanger. Schrijf er een in {file}, of noem een ander bestand met --receivers.',
  en: 'There is no receiver. Write one in {file}, or name another file with --receivers.',
}

export const notify = definePlain({
  name: 'notify',
  summary: {
    nl: 'Meld veranderingen aan wie dat wil, via e-mail, chat of een eigen programma',
    en: 'Tell those who want to know of changes, by e-mail, chat or a program of their own',
  },
  effect: 'write',
  input: z.object({
    receivers: fields.receivers,
    workspace: fields.ownWorkspace,
    now: fields.now,
    test: z.boolean().default(false).meta({
      nl: 'stuur ieder een proefbericht, ook al is er niets te melden',
      en: 'send each a trial message, though there is nothing to tell',
    }),
  }),
  output: z.object({ messages: z.number().int(), changes: z.number().int(), failed: z.number().int() }),
  async run(context, input) {
    const { services } = context
    const receivers = await readReceivers(input.receivers, services.receiversFile)
    if (receivers.length === 0) throw new Problem('not-found', NOBODY, { file: services.receiversFile })
    if (input.test) {
      for (const receiver of receivers)
        await sendTo(receiver, composeMessage(trialNews(services.now()), wordingIn(receiver.language)), outbound)
      return { messages: receivers.length, changes: 0, failed: 0 }
    }
    const store = await openWorkspace(services, input.workspace)
    try {
      const now = await openClock(store, input.now, services.now)
      return await tellReceivers({ store, receivers, now, way: outbound }, context)
    } finally {
      await store.close()
    }
  },
  print: (output, language) => say(DONE, language, output),
})
