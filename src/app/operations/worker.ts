import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import { definePlain } from '../operation.ts'
import { keepWatching } from '../watch/keep-watching.ts'
import { PASS_DONE, passSchema, watchFields, withWatching } from '../watch/open-watching.ts'

export const worker = definePlain({
  name: 'worker',
  summary: {
    nl: 'Help mee links te bekijken die aan de beurt zijn; zoveel als je wilt, op welke machine ook',
    en: 'Help look at links that are due; as many as you like, on any machine',
  },
  effect: 'write',
  input: z.object(watchFields),
  output: passSchema,
  run: (context, input) =>
    withWatching(input, context, (watching) => keepWatching(watching, () => Promise.resolve(), context)),
  print: (output, language) => say(PASS_DONE, language, output),
})
