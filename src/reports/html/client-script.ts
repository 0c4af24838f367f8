import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { Markup } from './markup.ts'

/** The browser's part of the report; the same relative place from `src/` and from `dist/`. */
const CLIENT = new URL('../../../web/report/', import.meta.url)

/** Modules in the order in which they need each other. */
const SCRIPTS = [
  'words.js',
  'element.js',
  'chunks.js',
  'rows.js',
  'csv.js',
  'filters.js',
  'panel.js',
  'cells.js',
  'table.js',
  'main.js',
]

/** An inline script or style sheet, with the hash by which the content security policy allows it and nothing else. */
export interface Asset {
  readonly element: Markup
  readonly hash: string
}

/** The modules as one. They keep to `import { a } from './b.js'` and to `export` before a declaration. */
export async function clientScript(): Promise<Asset> {
  const modules = await Promise.all(SCRIPTS.map((name) => readFile(new URL(name, CLIENT), 'utf8')))
  const bare = modules.map((module) => module.replace(/^import [^;]*? from '.*'$/gm, '').replace(/^export /gm, ''))
  return asset('<script type="module">', bare.join(''), '</script>')
}

export async function clientStyle(): Promise<Asset> {
  return asset('<style>', await readFile(new URL('report.css', CLIENT), 'utf8'), '</style>')
}

/** Our own files are written as they are: escaping would change them, and their hash. */
function asset(start: string, source: string, end: string): Asset {
  const hash = `sha256-${createHash('sha256').update(source).digest('base64')}`
  return { element: new Markup(start + source + end), hash }
}
