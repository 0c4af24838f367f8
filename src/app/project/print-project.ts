import type { Project } from '../../model/project.ts'
import type { Language, Text } from '../../model/text.ts'
import type { Proof, Proposal, Proposed } from './proposal.ts'

const UNKNOWN: Text = { nl: 'niet bekend', en: 'not known' }

const LABELS = {
  site: { nl: 'Site', en: 'Site' },
  hosts: { nl: 'Ook van jou', en: 'Also yours' },
  brand: { nl: 'Naam', en: 'Name' },
  brandNames: { nl: 'Genoemd', en: 'Called' },
  languages: { nl: 'Talen', en: 'Languages' },
  niche: { nl: 'Gaat over', en: 'Is about' },
  keywords: { nl: 'Zoektermen', en: 'Keywords' },
  competitors: { nl: 'Concurrenten', en: 'Competitors' },
  statistics: { nl: 'Cijferpagina’s', en: 'Pages with figures' },
  owner: { nl: 'Van', en: 'Owner' },
  tags: { nl: 'Labels', en: 'Tags' },
  rhythm: { nl: 'Nieuwe links na (dagen)', en: 'New links after (days)' },
  every: { nl: 'Daarna om de (dagen)', en: 'Then every (days)' },
} as const satisfies Record<keyof Project, Text>

const WIDTH = 26

/** A project, a fact a line. */
export function printProject(project: Project, language: Language): string {
  const lines = Object.entries(LABELS).map(([name, label]) => {
    const value = project[name as keyof Project]
    const said = typeof value === 'object' ? value.join(', ') : String(value)
    return `${label[language].padEnd(WIDTH)}${said === '' ? UNKNOWN[language] : said}`
  })
  return lines.join('\n')
}

const SIGNS: Readonly<Record<string, Text>> = {
  redirect: { nl: 'doorverwijzing', en: 'redirect' },
  hreflang: { nl: 'zelfde pagina in een andere taal', en: 'same page in another language' },
  canonical: { nl: 'adres dat de pagina zelf noemt', en: 'address that the page names itself' },
  link: { nl: 'link naar een deel van de site', en: 'link to a part of the site' },
  'structured-data': { nl: 'gegevens voor zoekmachines', en: 'data for search engines' },
  'site-name': { nl: 'naam van de site', en: 'site name' },
  copyright: { nl: 'regel met ©', en: 'line with ©' },
  logo: { nl: 'logo', en: 'logo' },
  title: { nl: 'titel', en: 'title' },
  language: { nl: 'taal van de pagina', en: 'language of the page' },
  description: { nl: 'omschrijving', en: 'description' },
  text: { nl: 'tekst', en: 'text' },
  kvk: { nl: 'KvK', en: 'company register' },
  vat: { nl: 'btw-nummer', en: 'VAT number' },
  phone: { nl: 'telefoon', en: 'phone' },
  address: { nl: 'adres', en: 'address' },
}

const ORGANISATION: Text = { nl: 'Wie erachter zit', en: 'Who is behind it' }

/** What was read from the pages of a site, each value with its proof below it. */
export function printProposal(proposal: Proposal, language: Language): string {
  const { hosts, brandNames, languages, niche, keywords, owner, organisation } = proposal
  const one = (value: Proposed | null): Proposed[] => (value === null ? [] : [value])
  const groups: [Text, readonly Proposed[]][] = [
    [LABELS.hosts, hosts],
    [LABELS.brandNames, brandNames],
    [LABELS.languages, languages],
    [LABELS.niche, one(niche)],
    [LABELS.keywords, keywords],
    [LABELS.owner, one(owner)],
  ]
  const lines = groups.flatMap(([label, values]) => [
    `${label[language]}:${values.length === 0 ? ` ${UNKNOWN[language]}` : ''}`,
    ...values.flatMap(({ value, proof }) => [`  ${value}`, ...proof.map((each) => proofLine(each, language))]),
  ])
  const who = organisation.map((each) => proofLine(each, language))
  return [proposal.site, ...lines, ...(who.length === 0 ? [] : [`${ORGANISATION[language]}:`, ...who])].join('\n')
}

function proofLine({ sign, text, page }: Proof, language: Language): string {
  return `      ${SIGNS[sign]?.[language] ?? sign}: ${text}  (${page})`
}
