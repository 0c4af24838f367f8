import type { AnchorClass } from '../model/audited-link.ts'
import type { LinkEvidence } from '../model/evidence.ts'
import type { Project } from '../model/project.ts'
import { parseTypedUrl } from '../url/index.ts'
import { onlyPoints } from './pointing-words.ts'
import { namesOf, normalWords } from './project-names.ts'

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
  if (namesOf(project).some((name) => contains(words, name))) return 'brand'
  if (onlyPoints(words)) return 'generic'
  if (project.keywords.some((keyword) => contains(words, normalWords(keyword)))) return 'partial'
  return 'other'
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
