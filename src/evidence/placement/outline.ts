import type { PageTree } from '../tree/index.ts'
import { CUE, cuesOfMicrodata, cuesOfName, cuesOfRole, cuesOfTag } from './cues.ts'
import { hiddenNames, hides, type HiddenNames } from './visibility.ts'

/** What each element says about itself: one pass over the attributes, the only one. Arrays are by node. */
export interface Outline {
  /** Bits of `CUE` of the element itself, nothing inherited. */
  readonly cues: Int32Array
  /** Equal for elements of one tag and one class attribute: what a template repeats. 0 for text. */
  readonly signature: Int32Array
  /** 1 for an `a` with `href`, in document order these are the links. */
  readonly isLink: Uint8Array
  /** Number of attributes. */
  readonly attributes: Uint8Array
  readonly hasClass: Uint8Array
}

export function outline(tree: PageTree): Outline {
  const { size, tag, tags } = tree
  const result = {
    cues: new Int32Array(size),
    signature: new Int32Array(size),
    isLink: new Uint8Array(size),
    attributes: new Uint8Array(size),
    hasClass: new Uint8Array(size),
  }
  const tagCues = Int32Array.from(tags, cuesOfTag)
  const hidden = hiddenNames(stylesheetsOf(tree))
  const names = new NameCues(hidden)
  for (let node = 0; node < size; node++) {
    const kind = tag[node] ?? 0
    if (kind === 0) continue
    result.cues[node] = tagCues[kind] ?? 0
    readAttributes(tree, node, result, names)
    result.signature[node] = names.signature(kind)
  }
  return result
}

function stylesheetsOf(tree: PageTree): string[] {
  const style = tree.tags.indexOf('style')
  const sheets: string[] = []
  if (style < 0) return sheets
  for (let node = 0; node < tree.size; node++) {
    if (tree.tag[node] === style && node + 1 < (tree.end[node] ?? 0)) sheets.push(tree.text(node + 1))
  }
  return sheets
}

interface Marks {
  readonly cues: Int32Array
  readonly isLink: Uint8Array
  readonly attributes: Uint8Array
  readonly hasClass: Uint8Array
}

function readAttributes(tree: PageTree, node: number, marks: Marks, names: NameCues): void {
  const tag = tree.tags[tree.tag[node] ?? 0] ?? ''
  names.className = ''
  let cues = marks.cues[node] ?? 0
  const count = tree.eachAttribute(node, (name, at) => {
    if (name === 'class') {
      names.className = tree.valueOf(at)
      marks.hasClass[node] = names.className === '' ? 0 : 1
    } else if (name === 'href') {
      if (tag === 'a') marks.isLink[node] = 1
    } else if (TELLING.has(name)) cues |= cuesOfAttribute(name, tree.valueOf(at), names)
  })
  marks.attributes[node] = Math.min(255, count)
  cues |= names.ofClass()
  // Words on the page's root name its template (`has-sidebar`), not a region.
  const ofNames = CUE.hidden | cuesOfTag(tag)
  marks.cues[node] = tag === 'body' || tag === 'html' ? cues & ofNames : cues
}

/** Attributes other than class that say what an element is. */
const TELLING = new Set(['id', 'role', 'itemprop', 'itemtype', 'hidden', 'style'])

function cuesOfAttribute(name: string, value: string, names: NameCues): number {
  switch (name) {
    case 'id':
      return names.ofId(value)
    case 'role':
      return cuesOfRole(value)
    case 'itemprop':
    case 'itemtype':
      return cuesOfMicrodata(value)
    case 'style':
      return hides(value) ? CUE.hidden : 0
    default:
      return CUE.hidden
  }
}

/** What a class attribute says, looked up once for each different one on the page. */
class NameCues {
  className = ''
  readonly #hidden: HiddenNames
  readonly #known = new Map<string, { readonly number: number; readonly cues: number }>()
  readonly #signatures = new Map<number, number>()

  constructor(hidden: HiddenNames) {
    this.#hidden = hidden
  }

  ofClass(): number {
    return this.className === '' ? 0 : this.#class().cues
  }

  ofId(id: string): number {
    return (cuesOfName(id) & ~CUE.hidden) | (this.#hidden.ids.has(id) ? CUE.hidden : 0)
  }

  signature(kind: number): number {
    const key = (this.className === '' ? 0 : this.#class().number) * MOST_TAGS + kind
    let id = this.#signatures.get(key)
    if (id === undefined) this.#signatures.set(key, (id = this.#signatures.size + 1))
    return id
  }

  #class(): { readonly number: number; readonly cues: number } {
    let known = this.#known.get(this.className)
    if (known === undefined) {
      const cues = (cuesOfName(this.className) & ~CUE.hidden) | (this.#isHidden() ? CUE.hidden : 0)
      known = { number: this.#known.size + 1, cues }
      this.#known.set(this.className, known)
    }
    return known
  }

  #isHidden(): boolean {
    const { classes } = this.#hidden
    return classes.size > 0 && this.className.split(/\s+/).some((name) => classes.has(name))
  }
}

/** One more than the largest tag number (`PageTree.tag` has 16 bits). */
const MOST_TAGS = 65_536
