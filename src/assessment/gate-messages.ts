import type { Messages } from '../model/text.ts'

/** What each gate says, passed or not; an outcome of a visit is said by its own name. */
export const GATE_MESSAGES: Messages = {
  read: { nl: 'De pagina is gelezen', en: 'The page was read' },
  ok: { nl: 'De pagina is niet volledig gelezen', en: 'The page was not read in full' },
  'not-found': { nl: 'De pagina bestaat niet meer ({status})', en: 'The page is gone ({status})' },
  gone: { nl: 'De pagina is voorgoed weg ({status})', en: 'The page is gone for good ({status})' },
  'soft-404': { nl: 'De pagina zegt dat ze niet bestaat', en: 'The page says it does not exist' },
  parked: { nl: 'De domeinnaam staat te koop of is geparkeerd', en: 'The domain is for sale or parked' },
  'host-gone': {
    nl: 'De site bestaat niet meer: de naam is niet te vinden',
    en: 'The site is gone: its name cannot be found',
  },
  'redirected-away': {
    nl: 'Het adres leidt nu ergens anders heen, en daar staat de link niet',
    en: 'The address now leads elsewhere, and the link is not there',
  },
  absent: {
    nl: 'De link staat niet op de pagina; dit is één keer gezien',
    en: 'The link is not on the page; this was seen once',
  },
  imitation: {
    nl: 'Er staat iets dat op de link lijkt, maar zoekmachines kunnen het niet volgen',
    en: 'Something looks like the link, but search engines cannot follow it',
  },
  present: { nl: 'De link staat op de pagina', en: 'The link is on the page' },
  followed: { nl: 'Zoekmachines mogen de link volgen', en: 'Search engines may follow the link' },
  nofollow: {
    nl: 'De link draagt rel="{rel}"; zoekmachines geven er niets door',
    en: 'The link carries rel="{rel}"; search engines pass nothing on',
  },
  'page-nofollow': {
    nl: 'De pagina vraagt zoekmachines geen enkele link te volgen',
    en: 'The page asks search engines to follow none of its links',
  },
  indexable: { nl: 'Zoekmachines mogen de pagina opnemen', en: 'Search engines may index the page' },
  'not-indexable': {
    nl: 'Zoekmachines nemen de pagina niet op ({reason})',
    en: 'Search engines do not index the page ({reason})',
  },
  'index-unsure': {
    nl: 'Of zoekmachines de pagina opnemen is niet te zeggen ({reason})',
    en: 'Whether search engines index the page cannot be told ({reason})',
  },
  honest: { nl: 'Geen linkschema gevonden', en: 'No link scheme found' },
  scheme: {
    nl: 'De link hoort bij een linkschema met {count} {count|site|sites}',
    en: 'The link belongs to a link scheme of {count} {count|site|sites}',
  },
  paid: { nl: 'De link is betaald, maar niet als zodanig gemerkt', en: 'The link is paid for, but not marked as such' },
  hidden: { nl: 'De link is verborgen voor lezers', en: 'The link is hidden from readers' },
  'http-error': {
    nl: 'De server antwoordde met {status}; niet te controleren',
    en: 'The server answered {status}; cannot be checked',
  },
  challenge: {
    nl: 'De site wil eerst weten of we een mens zijn; bewaar de pagina zelf en geef haar op met --pages',
    en: 'The site first wants to know whether we are human; save the page yourself and hand it in with --pages',
  },
  'js-shell': {
    nl: 'De pagina toont pas iets als scripts draaien; installeer Chromium of noem een browser met --browser en controleer opnieuw',
    en: 'The page shows nothing until scripts run; install Chromium or name a browser with --browser and check again',
  },
  'empty-in-browser': {
    nl: 'De pagina bleef ook leeg nadat haar scripts in een browser hadden gedraaid; kijk zelf of de link er staat, of bewaar de pagina en geef haar op met --pages',
    en: 'The page stayed empty even after its scripts had run in a browser; look for the link yourself, or save the page and hand it in with --pages',
  },
  'scripts-not-run': {
    nl: 'Een script op de pagina noemt de site; of het de link plaatst, is alleen in een browser te zien: installeer Chromium of noem een browser met --browser en controleer opnieuw',
    en: 'A script of the page names the site; whether it puts the link there shows only in a browser: install Chromium or name a browser with --browser and check again',
  },
  'short-address-failed': {
    nl: 'Op de pagina staat een verkort adres dat de link kan zijn, maar het was niet te volgen',
    en: 'The page holds a shortened address that may be the link, but it could not be followed',
  },
  empty: { nl: 'De server gaf een lege pagina', en: 'The server gave an empty page' },
  'not-html': {
    nl: 'Dit is geen webpagina maar een ander soort bestand',
    en: 'This is not a web page but another kind of file',
  },
  'robots-disallowed': {
    nl: 'robots.txt vraagt ons de pagina niet te lezen, en daar houden we ons aan',
    en: 'robots.txt asks us not to read the page, and we keep to that',
  },
  'robots-unreachable': {
    nl: 'robots.txt van de site geeft een fout; dan lezen we niets',
    en: 'The site’s robots.txt answers with an error; then we read nothing',
  },
  'blocked-address': { nl: 'Het adres hoort bij een besloten netwerk', en: 'The address belongs to a private network' },
  deferred: {
    nl: 'De site vroeg ons later terug te komen of gaf geen antwoord meer',
    en: 'The site asked us to come back later or stopped answering',
  },
  dns: { nl: 'De naam van de site was niet op te zoeken', en: 'The name of the site could not be looked up' },
  timeout: { nl: 'De site antwoordde niet op tijd', en: 'The site did not answer in time' },
  tls: { nl: 'De beveiligde verbinding klopt niet', en: 'The secure connection is not in order' },
  'network-error': { nl: 'De verbinding brak af', en: 'The connection broke' },
  'protocol-error': {
    nl: 'De server antwoordde in een vorm die niet te lezen is',
    en: 'The server answered in a form that cannot be read',
  },
  'decode-error': { nl: 'De pagina was niet uit te pakken', en: 'The page could not be unpacked' },
  'too-large': { nl: 'Het antwoord is te groot', en: 'The answer is too large' },
  'bad-redirect': {
    nl: 'Het adres verwijst naar iets dat geen webadres is',
    en: 'The address leads to something that is no web address',
  },
  'redirect-loop': { nl: 'Het adres verwijst in een kring', en: 'The address leads round in a circle' },
  'too-many-redirects': { nl: 'Het adres verwijst te vaak door', en: 'The address leads on too many times' },
}
