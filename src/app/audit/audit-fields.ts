import { z } from 'zod'
import { SNAPSHOT_POLICIES } from '../../model/snapshot-policy.ts'

/** Fields that an audit shares with other commands; descriptions are the help texts. */
export const site = z.string().optional().meta({
  value: 'HOST',
  nl: 'de site om wie het gaat, zoals www.voorbeeld.nl',
  en: 'the site it is about, such as www.example.com',
})
/** The same where a command is about nothing else. */
export const namedSite = z
  .string()
  .meta({ positional: true, nl: 'de site, zoals www.voorbeeld.nl', en: 'the site, such as www.example.com' })
export const project = z.string().optional().meta({
  value: 'FILE',
  nl: 'projectbestand (JSON) in plaats van --site',
  en: 'project file (JSON) instead of --site',
})
export const links = z.array(z.string()).min(1).meta({
  value: 'FILE',
  nl: 'bestanden met links: exports, lijsten, toegangslogboeken',
  en: 'files of links: exports, lists, access logs',
})
export const graph = z.string().optional().meta({
  value: 'DIR',
  nl: 'map met ranglijsten en linkkaart van Common Crawl',
  en: 'folder with Common Crawl ranks and link graph',
})
export const workspace = z.string().optional().meta({
  value: 'FILE',
  nl: 'werkbestand met het bewijs (anders DIR/workspace.db)',
  en: 'workspace that keeps the evidence (else DIR/workspace.db)',
})
export const now = z.iso.datetime({ offset: true }).optional().meta({
  value: 'ISO',
  nl: 'zet de klok, voor herhalingen en proeven',
  en: 'sets the clock, for rehearsals and tests',
})
export const proxy = z.string().optional().meta({
  value: 'URL',
  nl: 'proxy voor alle bezoeken (anders HTTP_PROXY, HTTPS_PROXY)',
  en: 'proxy for all visits (else HTTP_PROXY, HTTPS_PROXY)',
})
export const allowPrivate = z.array(z.string()).default([]).meta({
  value: 'CIDR:PORT',
  nl: 'besloten adressen die toch bezocht mogen worden',
  en: 'private addresses that may be visited all the same',
})
export const delay = z.coerce.number().min(0).max(3600).default(1).meta({
  value: 'SECONDS',
  nl: 'seconden tussen twee bezoeken aan één site (1)',
  en: 'seconds between two visits to one site (1)',
})
export const browser = z.string().optional().meta({
  value: 'PATH',
  nl: 'browser voor pagina’s die scripts vullen (anders een gevonden Chromium; none = geen)',
  en: 'browser for pages that scripts fill (else a Chromium that is found; none = never)',
})
export const pages = z.string().optional().meta({
  value: 'DIR',
  nl: 'map met linkende pagina’s die je zelf bewaarde, voor wat wij niet kunnen lezen',
  en: 'folder of linking pages that you saved yourself, for what we cannot read',
})
export const snapshots = z
  .enum([...SNAPSHOT_POLICIES, 'none'])
  .default('changes')
  .meta({
    nl: 'bewaar van elke pagina de laatste en wat veranderde, alleen de laatste, of niets (changes)',
    en: 'keep of each page the last and what changed, the last only, or nothing (changes)',
  })
export const offline = z.boolean().default(false).meta({
  nl: 'bezoek niets: lees de pagina’s zoals ze in het werkbestand bewaard zijn',
  en: 'visit nothing: read the pages as they are kept in the workspace',
})
export const out = z.string().meta({ value: 'DIR', nl: 'map voor de uitkomst', en: 'folder for the results' })
export const receivers = z.string().optional().meta({
  value: 'FILE',
  nl: 'bestand met wie bericht krijgt (anders dat in je instellingenmap)',
  en: 'file of who is told (else the one in your settings folder)',
})
export const ownWorkspace = z.string().optional().meta({
  value: 'FILE',
  nl: 'werkbestand (anders dat in je gegevensmap)',
  en: 'workspace (else the one in your data folder)',
})
