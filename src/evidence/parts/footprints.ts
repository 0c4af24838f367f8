import { Buffer } from 'node:buffer'
import type { FootprintEvidence } from '../../model/evidence.ts'
import type { Meta } from '../meta.ts'
import { metaContent } from '../meta.ts'
import { byName, textContent } from '../tree/index.ts'
import { nameOf } from '../page.ts'
import type { Page } from '../page.ts'

const MOST_IDS = 20

/** Ids that one owner uses on all their sites: Google Analytics, Tag Manager, Ads and AdSense, Meta pixel, Hotjar, Clarity. */
const IDS = [
  /\b(UA-\d{4,10})(?:-\d{1,4})?\b/g,
  /["'=/](G-[A-Z0-9]{6,12})\b/g,
  /\b(GTM-[A-Z0-9]{4,9})\b/g,
  /\b(AW-\d{8,12})\b/g,
  /\b(ca-pub-\d{10,20})\b/g,
  /\bfbq\(\s*['"]init['"]\s*,\s*['"](\d{10,20})['"]/g,
  /\bhjid\s*:\s*(\d{5,10})\b/g,
  /clarity\.ms\/tag\/([a-z0-9]{8,12})\b/g,
]

/** Every one of them has this in it, and most scripts do not: searching for it takes a fraction of the time. */
const HINT = /[AGMWb]-[\dA-Z]|fbq\(|hjid|clarity\.ms/

/** Folders in which common systems keep their themes: WordPress, Drupal and Hugo, Joomla, Magento and PrestaShop. */
const THEME =
  /\/(?:wp-content\/themes|sites\/[\w.-]+\/themes(?:\/(?:custom|contrib))?|themes|templates|skin\/frontend)\/([\w.-]{2,60})\//i

/** What gives away who runs the site and how it was made. */
export function gatherFootprints(page: Page, metas: readonly Meta[]): FootprintEvidence {
  const generator = metaContent(metas, 'generator').slice(0, 120)
  return {
    ids: collectIds(page),
    generator: generator === '' ? null : generator,
    theme: themeOf(page),
    template: templateHash(page),
  }
}

function collectIds({ tree, elements }: Page): string[] {
  const ids = new Set<string>()
  const collect = (...texts: readonly (string | null)[]): void => {
    const text = texts.filter((one) => one !== null && one !== '').join('\n')
    if (!HINT.test(text)) return
    for (const pattern of IDS)
      for (const [, id] of text.matchAll(pattern)) if (id !== undefined && ids.size < MOST_IDS) ids.add(id)
  }
  for (const node of elements('script'))
    collect(tree.attribute(node, 'src'), tree.attribute(node, 'data-ad-client'), scriptText(tree, node))
  for (const node of elements('ins')) collect(tree.attribute(node, 'data-ad-client'))
  return [...ids]
}

/** A script with each byte as a character: ids are ASCII, and its other characters need not be put together for them. */
function scriptText(tree: Page['tree'], script: number): string {
  const node = script + 1
  if (tree.end[script] !== node + 1 || tree.textEnd(node) < 0) return textContent(tree, script)
  const { buffer, byteOffset } = tree.bytes
  const from = tree.offset(node)
  return Buffer.from(buffer, byteOffset + from, tree.textEnd(node) - from).toString('latin1')
}

function themeOf({ tree, elements }: Page): string | null {
  const sources = [
    ...elements('link').map((node) => tree.attribute(node, 'href')),
    ...elements('script').map((node) => tree.attribute(node, 'src')),
  ]
  for (const source of sources) {
    const name = THEME.exec(source ?? '')?.[1]
    if (name !== undefined) return name.toLowerCase()
  }
  const body = elements('body')[0]
  const classes = body === undefined ? '' : (tree.attribute(body, 'class') ?? '')
  return /(?:^|\s)(?:wp-)?theme-([a-z][\w-]{2,60})(?=\s|$)/i.exec(classes)?.[1]?.toLowerCase() ?? null
}

/** Elements that make a template; what stands in them differs per page. */
const STRUCTURE = new Set('header nav main aside footer section article div table td form ul'.split(' '))

/** Steps below the body that belong to the template rather than to the content. */
const DEPTH = 5

/** Fewer different shapes than this are shared by sites that have nothing to do with each other. */
const FEWEST_SHAPES = 6

/** Equal for pages with the same set of containers by name, class and parent, however often each occurs. */
function templateHash({ tree, elements }: Page): string {
  const body = elements('body')[0]
  if (body === undefined) return ''
  const isStructure = byName(tree.tags, (name) => Number(STRUCTURE.has(name)))
  const shapes = new Set<string>()
  const classesOf = stableClasses(tree)
  const open: { node: number; shape: string }[] = [{ node: body, shape: 'body' }]
  for (let node = body + 1; node < tree.end[body]!; node++) {
    if (isStructure[tree.tag[node]!] === 0) continue
    while (tree.end[open[open.length - 1]!.node]! <= node) open.pop()
    const shape = `${nameOf(tree, node)}.${classesOf(node)}`
    shapes.add(`${open[open.length - 1]!.shape}>${shape}`)
    open.push({ node, shape })
    if (open.length > DEPTH) node = tree.end[node]! - 1
  }
  return shapes.size < FEWEST_SHAPES ? '' : hash([...shapes].sort().join('\n'))
}

/** A node's class names without those that number a post or a state; of each different attribute once. */
function stableClasses(tree: Page['tree']): (node: number) => string {
  const known: string[] = []
  return (node) => {
    const attribute = tree.attributeAt(node, 'class')
    return attribute < 0 ? '' : (known[tree.valueNumber(attribute)] ??= stableOf(tree.valueOf(attribute)))
  }
}

const STABLE = /(?<!\S)(?!is|has|active|current|open)[^\s\d]+(?!\S)/g

function stableOf(value: string): string {
  const names = value.match(STABLE)
  return names === null ? '' : names.sort().slice(0, 4).join('.')
}

/** FNV-1a, 32 bits: short and the same everywhere. */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
