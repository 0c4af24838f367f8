import { z } from 'zod'
import { Problem } from '../../model/problem.ts'
import type { Project } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { definePlain, type Context } from '../operation.ts'
import { printProposal } from '../project/print-project.ts'
import { proposalSchema, type Proposal } from '../project/proposal.ts'
import { propose, withProposal } from '../project/propose.ts'
import { visitOwnSite } from '../project/visit-own-site.ts'
import { wordTables } from '../word-tables.ts'

const NOT_READ = {
  nl: 'De voorpagina van {site} is niet te lezen ({outcome}). Vul zelf in wat je weet met schakel project set.',
  en: 'The home page of {site} cannot be read ({outcome}). Fill in what you know yourself with schakel project set.',
}
const APPLIED = {
  nl: 'Bewaard wat nog niet ingevuld was. Bekijk het met schakel project show, verander het met schakel project set; concurrenten noem je zelf.',
  en: 'Stored what was not filled in yet. See it with schakel project show, change it with schakel project set; competitors are for you to name.',
}
const NOT_APPLIED = {
  nl: 'Dit is een voorstel; er is niets bewaard. Met --apply wel.',
  en: 'This is a proposal; nothing was stored. With --apply it is.',
}

export const projectPropose = definePlain({
  name: 'project propose',
  summary: {
    nl: 'Lees van de pagina’s van een site zelf hoe ze heet, waar ze over gaat en van wie ze is, met het bewijs erbij',
    en: 'Read from the pages of a site itself what it is called, what it is about and whose it is, with the proof',
  },
  effect: 'write',
  input: z.object({
    site: z
      .string()
      .meta({ positional: true, nl: 'de site, zoals www.voorbeeld.nl', en: 'the site, such as www.example.com' }),
    apply: z
      .boolean()
      .default(false)
      .meta({ nl: 'bewaar wat nog niet ingevuld is', en: 'store what is not filled in yet' }),
    workspace: fields.ownWorkspace,
    proxy: fields.proxy,
    allowPrivate: fields.allowPrivate,
    delay: fields.delay,
  }),
  output: proposalSchema,
  async run(context, { site, apply, workspace, ...settings }) {
    const typed = await openProject({ site })
    const proposal = await read(typed.site, settings, context)
    if (apply) await store(typed, proposal, workspace, context)
    context.note(apply ? APPLIED : NOT_APPLIED)
    return proposal
  },
  print: printProposal,
})

async function read(
  site: string,
  { delay, proxy = null, allowPrivate }: { delay: number; proxy?: string | undefined | null; allowPrivate: string[] },
  context: Context,
): Promise<Proposal> {
  const { signal, services } = context
  const fetcher = services.openFetcher({ delay: delay * 1000, proxy, allowPrivate, signal })
  try {
    const own = await visitOwnSite(site, fetcher, context)
    if (own.pages.length === 0) throw new Problem('unreachable', NOT_READ, { site, outcome: own.home.outcome })
    return await propose(own, wordTables())
  } finally {
    await fetcher.close()
  }
}

async function store(
  typed: Project,
  proposal: Proposal,
  workspace: string | undefined,
  { services }: Context,
): Promise<void> {
  const place = await services.openStore(workspace ?? services.workspace)
  try {
    const known = await place.projects.bySite(typed.site)
    await place.projects.save(withProposal(known?.project ?? typed, proposal))
  } finally {
    await place.close()
  }
}
