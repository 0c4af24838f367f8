import { z } from 'zod'
import { importRanks } from '../../graph/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import { definePlain } from '../operation.ts'
import { tellBuild } from '../tell-build.ts'

const IMPORTED = {
  nl: '{domains} domeinen met hun rang staan in {out}; een audit gebruikt ze voortaan vanzelf',
  en: '{domains} domains with their ranks are in {out}; audits use them from now on',
}
/** Where the releases are listed; each has a domain-ranks file of some 2 GB. */
const RELEASES = 'https://commoncrawl.org/web-graphs'

export const graphImportRanks = definePlain({
  name: 'graph import-ranks',
  summary: {
    nl: 'Neem de rangen van Common Crawl over, zodat een audit weet hoe gezaghebbend een site is',
    en: 'Take in the ranks of Common Crawl, so that an audit knows how much authority a site has',
  },
  effect: 'write',
  input: z.object({
    files: z
      .array(z.string())
      .optional()
      .meta({
        positional: true,
        nl: `domain-ranks.txt.gz van Common Crawl; te vinden via ${RELEASES}`,
        en: `domain-ranks.txt.gz of Common Crawl; find it at ${RELEASES}`,
      }),
    out: z.string().optional().meta({
      value: 'FILE',
      nl: 'ander bestand dan dat in je gegevensmap',
      en: 'another file than that in your data folder',
    }),
  }),
  output: z.object({ out: z.string(), domains: z.number() }),
  async run(context, { files = [], out = context.services.ranksFile }) {
    if (files.length === 0) throw nothingGiven()
    return { out, ...(await importRanks({ files, out, ...tellBuild(context) })) }
  },
  print: (imported, language) => say(IMPORTED, language, imported),
})

function nothingGiven(): Problem {
  const text = {
    nl: 'Haal eerst een domain-ranks.txt.gz op (zo’n 2 GB): kies een uitgave op {releases}, bij "domain ranks". Geef het bestand dan aan deze opdracht.',
    en: 'First fetch a domain-ranks.txt.gz (some 2 GB): choose a release at {releases}, under "domain ranks". Then give the file to this command.',
  }
  return new Problem('invalid', text, { releases: RELEASES })
}
