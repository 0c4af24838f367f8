import type { AnchorClass } from '../model/audited-link.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import { parseTypedUrl, siteOf } from '../url/index.ts'

/** Anchors that name nothing: own list for the languages of the product, after Google's "click here" advice on links. */
const GENERIC = new Set(
  [
    // Dutch
    'hier|klik hier|klik|lees meer|lees verder|lees hier|meer lezen|meer|meer info|meer informatie|meer weten|meer hierover|bekijk|bekijk hier|bekijk meer|bekijk de site|ga naar de site',
    'naar de site|naar de website|website|site|webpagina|pagina|deze pagina|deze site|deze website|deze link|dit artikel|dit bericht|artikel|bericht|blog|bron|bronnen|link|via|verder|verder lezen|download|contact|homepage|home',
    'hun site|hun website|zijn site|haar site|de site|de website|officiele website|kijk hier|kijk verder|lees het hier|lees het artikel|in dit artikel|in dit overzicht|op deze pagina|daar|zie hier|zie ook|details|alle details',
    // English
    'here|click here|click|read more|read on|read it here|more|more info|more information|learn more|find out more|see more|see here|see this|visit|visit site|visit website|visit the site|go to site|view|view more|website|web site|the website|the site',
    'this|this page|this site|this website|this link|this article|this post|this guide|article|post|source|sources|link|page|their site|their website|his site|her site|official website|official site|check it out|check this out|continue reading|full article|full story|details|over here|in this article|on this page|check here|more here|have a look',
    // German, French, Spanish
    'hier klicken|mehr|mehr lesen|weiterlesen|mehr erfahren|mehr infos|zur website|zur seite|webseite|quelle|diese seite|dieser artikel|weiter',
    'ici|cliquez ici|lire la suite|en savoir plus|plus|voir|voir plus|site web|le site|source|cette page|cet article|suite|lien',
    'aqui|haz clic aqui|clic aqui|leer mas|mas|mas informacion|ver mas|ver|sitio web|la web|fuente|esta pagina|este articulo|enlace|saber mas',
  ].flatMap((line) => line.split('|')),
)

/**
 * What kind of anchor text a link has. Checked in this order: `image` (the text is an image's alt), `empty`, `url`,
 * `exact` (a keyword and nothing else), `brand`, `generic`, `partial` (a keyword among other words), `other`.
 */
export function classifyAnchor(anchor: string, from: LinkEvidence['anchorFrom'], project: Project): AnchorClass {
  if (from === 'alt') return 'image'
  const words = normalWords(anchor)
  if (words === '') return isAddress(anchor) ? 'url' : 'empty'
  if (isAddress(anchor)) return isBareName(anchor, project) ? 'brand' : 'url'
  if (project.keywords.some((keyword) => normalWords(keyword) === words)) return 'exact'
  if (brandNames(project).some((name) => contains(words, name))) return 'brand'
  if (GENERIC.has(words)) return 'generic'
  if (project.keywords.some((keyword) => contains(words, normalWords(keyword)))) return 'partial'
  return 'other'
}

/** Lower case, without accents and punctuation, single spaces: `Zelf-hosten!` and `zelf hosten` are one phrase. */
function normalWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const contains = (words: string, phrase: string): boolean => phrase !== '' && ` ${words} `.includes(` ${phrase} `)

function isAddress(anchor: string): boolean {
  const text = anchor.trim()
  return (
    !/\s/.test(text) &&
    (/^(https?:\/\/|www\.)/i.test(text) ||
      (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) && parseTypedUrl(text) !== null && /\.[a-z]{2,}(\/|$)/i.test(text)))
  )
}

/** `example.nl` as an anchor is how people name the site when the owner lists it among the brand names. */
function isBareName(anchor: string, { brandNames: names }: Project): boolean {
  return names.some((name) => name.toLowerCase() === anchor.trim().toLowerCase())
}

/** The names a project goes by, written as `normalWords`; the name in the domain itself counts as one. */
function brandNames({ site, brand, brandNames: names }: Project): string[] {
  const label = siteOf(site).split('.')[0] ?? ''
  return [...new Set([brand, ...names, label].map(normalWords))].filter((name) => name.length > 1)
}
