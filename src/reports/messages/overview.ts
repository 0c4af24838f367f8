import type { Messages } from '../../model/text.ts'

/** Sentences of the part of the report that stands above the table. */
export const OVERVIEW = {
  title: { nl: 'Backlinks van {site}', en: 'Backlinks of {site}' },
  made: { nl: 'Gemaakt op {date} met Schakel', en: 'Made on {date} with Schakel' },
  summary: { nl: 'In het kort', en: 'In short' },
  headline: {
    nl: 'Van je {links} {links|backlink|backlinks} {worth|is|zijn} er {worth} iets waard.',
    en: '{worth} of your {links} {links|backlink|backlinks} {worth|is|are} worth something.',
  },
  'headline-domains': {
    nl: 'Ze komen van {worthDomains} van de {domains} {domains|domein|domeinen} die naar je verwijzen. Dat laatste getal telt: tien links van één site zijn niet tien keer zoveel waard.',
    en: 'They come from {worthDomains} of the {domains} {domains|domain|domains} that refer to you. That last number is the one that counts: ten links from one site are not worth ten times as much.',
  },
  none: { nl: 'Er zijn nog geen backlinks bekeken.', en: 'No backlinks have been checked yet.' },
  first: { nl: 'Wat je het eerst kunt doen', en: 'What to do first' },
  'nothing-first': {
    nl: 'Er is nu niets dat aandacht vraagt. Blijf werken aan vermeldingen op sites binnen je onderwerp.',
    en: 'Nothing asks for attention now. Keep working on mentions by sites within your theme.',
  },
  'see-links': { nl: 'Bekijk deze links', en: 'See these links' },
  'domain-count': { nl: '{domains} {domains|domein|domeinen}', en: '{domains} {domains|domain|domains}' },
  grades: { nl: 'Het oordeel', en: 'Grades' },
  'grades-links': { nl: 'Per link', en: 'Per link' },
  'grades-domains': {
    nl: 'Per verwijzend domein, onder zijn beste link',
    en: 'Per referring domain, under its best link',
  },
  'links-and-domains': {
    nl: '{links} {links|link|links} · {domains} {domains|domein|domeinen}',
    en: '{links} {links|link|links} · {domains} {domains|domain|domains}',
  },
  links: { nl: 'Links', en: 'Links' },
  domains: { nl: 'Domeinen', en: 'Domains' },
  share: { nl: 'Aandeel', en: 'Share' },
  profile: { nl: 'Het profiel als geheel', en: 'The profile as a whole' },
  'profile-lead': {
    nl: 'Deze vragen gaan over alle links samen. Aandelen zijn waar mogelijk per verwijzend domein geteld.',
    en: 'These questions are about all links together. Shares are counted per referring domain where possible.',
  },
  'state.fine': { nl: 'In orde', en: 'Fine' },
  'state.look': { nl: 'Bekijken', en: 'Worth a look' },
  'state.unknown': { nl: 'Niet te zeggen', en: 'Cannot be told' },
  figures: { nl: 'Cijfers', en: 'Figures' },
  anchors: { nl: 'Linkteksten', en: 'Anchor texts' },
  placements: { nl: 'Plaats op de pagina', en: 'Place on the page' },
  rel: { nl: 'Mag een zoekmachine volgen?', en: 'May a search engine follow?' },
  indexable: { nl: 'Opname door Google', en: 'Indexability' },
  reasons: { nl: 'Waarom wel of niet', en: 'Why, or why not' },
  matrix: { nl: 'Onderwerp en bekendheid', en: 'Relevance and authority' },
  'matrix-lead': {
    nl: 'Aantal links. Rechtsboven staan bekende sites binnen je onderwerp.',
    en: 'Numbers of links. Well-known sites within your theme stand at the top right.',
  },
  'matrix-relevance': { nl: 'past bij het onderwerp →', en: 'fits the theme →' },
  'matrix-authority': { nl: 'bekendheid', en: 'authority' },
  languages: { nl: 'Taal van de pagina’s', en: 'Language of the pages' },
  growth: { nl: 'Voor het eerst gezien, per maand', en: 'First seen, per month' },
  top: { nl: 'Domeinen met de meeste links', en: 'Domains with the most links' },
  domain: { nl: 'Domein', en: 'Domain' },
  best: { nl: 'Beste link', en: 'Best link' },
  schemes: { nl: 'Groepen sites die samen naar je linken', en: 'Groups of sites that link to you together' },
  'scheme-members': {
    nl: '{members} {members|site|sites}, {links} {links|link|links} naar jou',
    en: '{members} {members|site|sites}, {links} {links|link|links} to you',
  },
  'scheme-more': { nl: 'en nog {count}', en: 'and {count} more' },
  unknown: { nl: 'niet bekend', en: 'not known' },
  noscript: {
    nl: 'De tabel met links heeft JavaScript nodig; het overzicht hierboven niet.',
    en: 'The table of links needs JavaScript; the overview above does not.',
  },
  foot: {
    nl: 'Alles in dit bestand is op je eigen computer gemaakt en blijft daar. Een oordeel geldt voor het moment van het bezoek.',
    en: 'Everything in this file was made on your own computer and stays there. A grade holds for the moment of the visit.',
  },
} as const satisfies Messages
