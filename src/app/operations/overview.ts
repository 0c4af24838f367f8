import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { wordingIn } from '../notify/wording.ts'
import { definePlain } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

const counts = z.record(z.string(), z.number().int())
const TOTAL = {
  nl: '{links} {links|link|links} van {domains} {domains|site|sites}',
  en: '{links} {links|link|links} from {domains} {domains|site|sites}',
}
const NONE = { nl: 'nog niet beoordeeld', en: 'not judged yet' }

export const overview = definePlain({
  name: 'overview',
  summary: {
    nl: 'Tel de links van een site, per oordeel, plaats, ankertekst, bron en zo meer',
    en: 'Count the links of a site, by grade, place, anchor, source and so on',
  },
  effect: 'read',
  input: z.object({ site: fields.site, workspace: fields.ownWorkspace }),
  output: z.object({
    links: z.number().int(),
    /** Referring domains. */
    domains: z.number().int(),
    /** Links by fact and word; '' for what is not known. */
    traits: z.record(z.string(), counts),
  }),
  async run({ services }, input) {
    const store = await openWorkspace(services, input.workspace)
    try {
      const { id } = await chooseProject(store, input.site)
      const { links, domains, traits } = await store.listing.counts(id)
      return { links, domains, traits: { ...traits } }
    } finally {
      await store.close()
    }
  },
  print({ links, domains, traits }, language) {
    const { grades } = wordingIn(language)
    const lines = Object.entries(traits['grade'] ?? {}).map(([grade, count]) => {
      const name = grade === '' ? NONE[language] : (grades[grade]?.[language] ?? grade)
      return `${String(count).padStart(9)}  ${name}`
    })
    return [say(TOTAL, language, { links, domains }), ...lines].join('\n')
  },
})
