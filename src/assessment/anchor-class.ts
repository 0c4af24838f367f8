import type { AnchorClass } from '../model/audited-link.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import { parseTypedUrl, siteOf } from '../url/index.ts'
import { onlyPoints } from './pointing-words.ts'

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
  if (onlyPoints(words)) return 'generic'
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
