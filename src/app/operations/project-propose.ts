import { z } from 'zod'
import type { Project } from '../../model/project.ts'
import * as fields from '../audit/audit-fields.ts'
import { openProject } from '../audit/open-project.ts'
import { definePlain, type Context } from '../operation.ts'
import { printProposal } from '../project/print-project.ts'
import { proposalSchema, type Proposal } from '../project/proposal.ts'
import { withProposal } from '../project/propose.ts'
import { readProposal, visitFields } from '../project/read-proposal.ts'

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
    site: fields.namedSite,
    apply: z
      .boolean()
      .default(false)
      .meta({ nl: 'bewaar wat nog niet ingevuld is', en: 'store what is not filled in yet' }),
    workspace: fields.ownWorkspace,
    ...visitFields,
  }),
  output: proposalSchema,
  async run(context, { site, apply, workspace, ...settings }) {
    const typed = await openProject({ site })
    const proposal = await readProposal(typed.site, settings, context)
    if (apply) await store(typed, proposal, workspace, context)
    context.note(apply ? APPLIED : NOT_APPLIED)
    return proposal
  },
  print: printProposal,
})

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
