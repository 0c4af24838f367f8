import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import type { Text } from '../../model/text.ts'
import { GRADES, type Grade } from '../../model/verdict.ts'
import { GRADE_WORDS, WORDS } from '../../reports/index.ts'
import * as fields from '../audit/audit-fields.ts'
import { definePlain } from '../operation.ts'
import { chooseProject, openWorkspace } from '../watch/open-workspace.ts'

const counts = z.record(z.string(), z.number().int())
const TOTAL = {
  nl: '{links} {links|link|links} van {domains} {domains|site|sites}',
  en: '{links} {links|link|links} from {domains} {domains|site|sites}',
}
interface Shown {
  readonly trait: string
  readonly title: Text
  readonly name: (word: string) => Text | undefined
  /** Words that come first, in this order; the others by their number. */
  readonly order: readonly string[]
}

const SHOWN: readonly Shown[] = [
  {
    trait: 'grade',
    title: { nl: 'Oordeel', en: 'Grade' },
    name: (word) => GRADE_WORDS[word as Grade]?.name,
    order: GRADES,
  },
  { trait: 'placement', title: { nl: 'Plaats', en: 'Place' }, name: (word) => WORDS[`placement.${word}`], order: [] },
  {
    trait: 'anchor_class',
    title: { nl: 'Linktekst', en: 'Anchor text' },
    name: (word) => WORDS[`anchor.${word}`],
    order: [],
  },
  {
    trait: 'followed',
    title: { nl: 'Mag een zoekmachine hem volgen?', en: 'May a search engine follow it?' },
    name: (word) => WORDS[`answer.${word}`],
    order: ['yes', 'no'],
  },
  {
    trait: 'tools',
    title: { nl: 'Gemeld door', en: 'Reported by' },
    name: () => undefined,
    order: [],
  },
]

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
    const groups = SHOWN.map(({ trait, title, name, order }) => {
      const count = Object.entries(traits[trait] ?? {}).toSorted(
        ([one, few], [other, many]) => place(order, one) - place(order, other) || many - few,
      )
      const lines = count.map(([word, number]) => {
        const told = (word === '' ? WORDS['answer.unknown'] : name(word)) ?? { nl: word, en: word }
        return `${String(number).padStart(9)}  ${told[language]}`
      })
      return ['', title[language], ...lines]
    })
    return [say(TOTAL, language, { links, domains }), ...groups.flat()].join('\n')
  },
})

/** Where a word stands in a list; what is not in it comes after, what is not known last. */
function place(order: readonly string[], word: string): number {
  if (word === '') return order.length + 1
  const at = order.indexOf(word)
  return at < 0 ? order.length : at
}
