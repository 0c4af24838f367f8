import type { Messages } from '../../model/text.ts'

/** Why a link was placed where it was: the grounds of the table (`-for` body and `-against` it), then those of the rules. */
export const MESSAGES = {
  'own-text-for': { nl: 'De link staat in een lopende zin.', en: 'The link stands in a running sentence.' },
  'own-text-against': {
    nl: 'Om de link heen staat geen lopende tekst.',
    en: 'There is no running text around the link.',
  },
  'link-density-for': {
    nl: 'Het blok bestaat vooral uit tekst, niet uit links.',
    en: 'The block is mostly text, not links.',
  },
  'link-density-against': { nl: 'Het blok bestaat vooral uit links.', en: 'The block is mostly links.' },
  'template-for': {
    nl: 'Blokken van dezelfde opmaak dragen op deze pagina tekst.',
    en: 'Blocks of the same make carry text on this page.',
  },
  'template-against': {
    nl: 'Blokken van dezelfde opmaak dragen op deze pagina losse links.',
    en: 'Blocks of the same make carry bare links on this page.',
  },
  'surroundings-for': {
    nl: 'Het deel van de pagina eromheen bestaat uit tekst.',
    en: 'The part of the page around it is text.',
  },
  'surroundings-against': {
    nl: 'Het deel van de pagina eromheen is geen tekst.',
    en: 'The part of the page around it is not text.',
  },
  'main-content-for': { nl: 'De link staat in de hoofdinhoud.', en: 'The link stands in the main content.' },
  'main-content-against': {
    nl: 'De link staat buiten de hoofdinhoud.',
    en: 'The link stands outside the main content.',
  },
  'position-for': { nl: 'De link staat op de hoogte van het artikel.', en: 'The link stands where the article is.' },
  'position-against': {
    nl: 'De link staat boven of onder het artikel.',
    en: 'The link stands above or below the article.',
  },
  'markup-for': { nl: 'De opmaak is die van een alinea.', en: 'The markup is that of a paragraph.' },
  'markup-against': { nl: 'De opmaak is niet die van een alinea.', en: 'The markup is not that of a paragraph.' },
  'names-for': { nl: 'De namen in de opmaak wijzen op inhoud.', en: 'The names in the markup point to content.' },
  'names-against': {
    nl: 'De namen in de opmaak wijzen op iets anders dan inhoud.',
    en: 'The names in the markup point to something other than content.',
  },
  'wording-for': {
    nl: 'Kop en aanloop horen bij de inhoud.',
    en: 'The heading and the words before it belong to the content.',
  },
  'wording-against': {
    nl: 'Kop of aanloop kondigt iets anders aan, zoals verwante artikelen.',
    en: 'The heading or the words before it announce something else, such as related articles.',
  },
  'anchor-for': { nl: 'De linktekst maakt deel uit van een zin.', en: 'The link text is part of a sentence.' },
  'anchor-against': { nl: 'De linktekst staat op zichzelf.', en: 'The link text stands on its own.' },
  'address-for': { nl: 'Het adres is er een zoals schrijvers aanhalen.', en: 'The address is one that writers cite.' },
  'address-against': {
    nl: 'Het adres hoort bij de bediening van de site.',
    en: 'The address belongs to the workings of the site.',
  },
  'neighbours-for': { nl: 'De blokken ernaast zijn lopende tekst.', en: 'The blocks next to it are running text.' },
  'neighbours-against': {
    nl: 'De blokken ernaast zijn geen lopende tekst.',
    en: 'The blocks next to it are not running text.',
  },
  'in-nav': { nl: 'De link staat in een menu of kruimelpad.', en: 'The link stands in a menu or breadcrumb trail.' },
  'in-header': { nl: 'De link staat in de kop van de pagina.', en: 'The link stands in the page header.' },
  'in-footer': { nl: 'De link staat in de voettekst van de pagina.', en: 'The link stands in the page footer.' },
  'in-sidebar': { nl: 'De link staat in een zijkolom.', en: 'The link stands in a side column.' },
  'in-related': {
    nl: 'De link staat in een blok met verwante of aanbevolen artikelen.',
    en: 'The link stands in a box of related or recommended articles.',
  },
  'in-comment': { nl: 'De link staat in een reactie.', en: 'The link stands in a comment.' },
  'forum-post': {
    nl: 'De pagina is een forum: bezoekers schreven de tekst.',
    en: 'The page is a forum: visitors wrote the text.',
  },
  'in-bio': { nl: 'De link staat in een stukje over de auteur.', en: 'The link stands in a note about the author.' },
  'in-other': {
    nl: 'De link staat in een deelknop, formulier, label of advertentie.',
    en: 'The link stands in a share button, form, label or advertisement.',
  },
  'in-column': {
    nl: 'De link staat in een kolom naast de hoofdinhoud.',
    en: 'The link stands in a column beside the main content.',
  },
  'heading-says': {
    nl: 'De kop erboven of de aanloop zegt wat voor blok het is.',
    en: 'The heading above it or the words before it say what block it is.',
  },
  'before-main': { nl: 'De link staat vóór de hoofdinhoud.', en: 'The link stands before the main content.' },
  'at-foot': {
    nl: 'De link staat onderaan, na de hoofdinhoud.',
    en: 'The link stands at the foot, after the main content.',
  },
  'link-list': { nl: 'De link staat in een lijst van links.', en: 'The link stands in a list of links.' },
  'directory-entry': {
    nl: 'De pagina is een lijst van sites, en dit is er een van.',
    en: 'The page is a list of sites, and this is one of them.',
  },
  'no-region': {
    nl: 'Niets op de pagina zegt in wat voor deel de link staat.',
    en: 'Nothing on the page says what part the link stands in.',
  },
  'added-by-script': {
    nl: 'De link staat er pas als scripts gedraaid hebben.',
    en: 'The link is only there once scripts have run.',
  },
  hidden: { nl: 'De link is voor bezoekers niet te zien.', en: 'Visitors cannot see the link.' },
} as const satisfies Messages
