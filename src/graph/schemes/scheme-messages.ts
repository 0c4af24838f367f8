import type { Messages, Params, Text } from '../../model/text.ts'
import type { Scheme, SchemeKind } from '../../model/scheme.ts'

/** What a sign of one member says: keys of `SchemeSign.sign`. */
export const SCHEME_SIGNS = {
  'sign.link': { nl: 'Linkt naar {target}.', en: 'Links to {target}.' },
  'sign.anchored-link': {
    nl: 'Linkt naar {target} met de tekst "{anchor}".',
    en: 'Links to {target} with the text "{anchor}".',
  },
  'sign.id': {
    nl: 'Gebruikt hetzelfde meetaccount ({value}) als {sites} sites van deze groep.',
    en: 'Uses the same analytics account ({value}) as {sites} sites of this group.',
  },
  'sign.template': {
    nl: 'Is gebouwd op hetzelfde sjabloon als {sites} sites van deze groep.',
    en: 'Is built on the same template as {sites} sites of this group.',
  },
  'sign.theme': {
    nl: 'Gebruikt hetzelfde thema ({value}) als {sites} sites van deze groep.',
    en: 'Uses the same theme ({value}) as {sites} sites of this group.',
  },
  'sign.address': {
    nl: 'Staat op hetzelfde adres ({value}) als {sites} sites van deze groep.',
    en: 'Stands at the same address ({value}) as {sites} sites of this group.',
  },
  'sign.nameserver': {
    nl: 'Heeft dezelfde nameservers ({value}) als {sites} sites van deze groep.',
    en: 'Has the same name servers ({value}) as {sites} sites of this group.',
  },
  'sign.byline': {
    nl: 'Noemt dezelfde schrijver ({value}) als {sites} sites van deze groep.',
    en: 'Names the same author ({value}) as {sites} sites of this group.',
  },
  'sign.offer': {
    nl: 'Biedt in dezelfde woorden plaatsingen aan als {sites} sites van deze groep: "{value}".',
    en: 'Offers placements in the same words as {sites} sites of this group: "{value}".',
  },
} satisfies Messages

/** The sentence a reviewer would write about a group. */
const SUMMARIES: Readonly<Record<SchemeKind, Text>> = {
  reciprocal: {
    nl: 'Deze {members} sites ruilden links: telkens heen en terug binnen enkele weken, over ongelijke onderwerpen of met verkopende linkteksten.',
    en: 'These {members} sites swapped links: there and back within weeks each time, on unlike topics or with commercial anchors.',
  },
  ring: {
    nl: 'Deze {members} sites linken in een kring naar elkaar.',
    en: 'These {members} sites link to each other in a ring.',
  },
  pbn: {
    nl: 'Deze {members} sites lijken één netwerk: ze linken naar dezelfde weinig bekende sites, vaak met verkopende linkteksten.',
    en: 'These {members} sites look like one private network: they link to the same little-known sites, often with commercial anchors.',
  },
  'link-farm': {
    nl: 'Deze {members} sites zijn er vooral om te linken: onderling of in lange lijsten naar anderen, veel meer dan hun onderwerpen verklaren.',
    en: 'These {members} sites are there mostly to link: to one another or in long lists to others, far more than their topics explain.',
  },
  'guest-post-network': {
    nl: 'Deze {members} sites plaatsen artikelen voor dezelfde klanten, over uiteenlopende onderwerpen en met verkopende linkteksten.',
    en: 'These {members} sites carry articles for the same clients, on mixed topics and with commercial anchors.',
  },
  'footer-credit': {
    nl: 'Deze {members} sites hebben een verkopende link naar dezelfde site onder aan hun pagina’s.',
    en: 'These {members} sites have a commercial link to the same site at the foot of their pages.',
  },
  'paid-post-host': {
    nl: '{first} verkoopt vermoedelijk links: een groot deel van de uitgaande links past niet bij de site en heeft een verkopende linktekst.',
    en: '{first} probably sells links: a large part of its outgoing links does not fit the site and has a commercial anchor.',
  },
  'expired-domain': {
    nl: '{first} is vermoedelijk een verlopen domein dat om zijn links is overgenomen: de oude links komen van sites over een ander onderwerp.',
    en: '{first} is probably an expired domain taken over for its links: the old links come from sites about another subject.',
  },
  'comment-spam': {
    nl: 'Op {members} sites werden in korte tijd reacties geplaatst met links naar dezelfde site. De sites zelf zijn slachtoffer.',
    en: 'On {members} sites comments with links to the same site were posted in a short time. The sites themselves are victims.',
  },
}

/** The sentence for a group, to be filled in with its params. */
export function describeScheme(scheme: Pick<Scheme, 'kind' | 'members'>): {
  readonly text: Text
  readonly params: Params
} {
  return { text: SUMMARIES[scheme.kind], params: { members: scheme.members.length, first: scheme.members[0] ?? '' } }
}
