import { byName, type PageTree } from '../tree/index.ts'
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
  /** How many links there are. */
  readonly links: number
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
    links: 0,
    attributes: new Uint8Array(size),
    hasClass: new Uint8Array(size),
  }
  const tagCues = Int32Array.from(tags, cuesOfTag)
  const names = new NameCues(hiddenNames(stylesheetsOf(tree)), tags.length)
  const readAttributes = attributeReader(tree, result, names)
  for (let node = 0; node < size; node++) {
    const kind = tag[node]!
    if (kind === 0) continue
    const cues = tagCues[kind]! | readAttributes(node)
    // Words on the page's root name its template (`has-sidebar`), not a region.
    const isRoot = tags[kind] === 'body' || tags[kind] === 'html'
    result.cues[node] = isRoot ? cues & (CUE.hidden | tagCues[kind]!) : cues
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

/** Attributes that say what an element is, and what `cuesOfAttribute` does with them. */
const SAYS = { nothing: 0, class: 1, href: 2, id: 3, role: 4, schema: 5, hidden: 6, style: 7 } as const

const SAYING = new Map<string, number>([
  ['class', SAYS.class],
  ['href', SAYS.href],
  ['id', SAYS.id],
  ['role', SAYS.role],
  ['itemprop', SAYS.schema],
  ['itemtype', SAYS.schema],
  ['hidden', SAYS.hidden],
  ['style', SAYS.style],
])

/** What reading attributes fills in. */
type Marks = Pick<Outline, 'isLink' | 'attributes' | 'hasClass'> & { links: number }

/** Reads the attributes of one node after the other: marks them, answers their cues and leaves the class in `names`. */
function attributeReader(tree: PageTree, marks: Marks, names: NameCues) {
  const anchor = tree.tags.indexOf('a')
  const saying = byName(tree.attributeNames, (name) => SAYING.get(name))
  let at = 0
  let cues = 0
  const markLink = (): void => {
    if (tree.tag[at] !== anchor) return
    marks.isLink[at] = 1
    marks.links++
  }
  const read = (name: number, attribute: number): void => {
    const says = saying[name]!
    if (says === SAYS.nothing) return
    if (says === SAYS.class) {
      names.className = tree.valueOf(attribute)
      marks.hasClass[at] = names.className === '' ? 0 : 1
    } else if (says === SAYS.href) markLink()
    else cues |= cuesOfAttribute(says, tree.valueOf(attribute), names)
  }
  return (node: number): number => {
    names.className = ''
    at = node
    cues = 0
    marks.attributes[node] = Math.min(255, tree.eachAttribute(node, read))
    return cues | names.ofClass()
  }
}

function cuesOfAttribute(says: number, value: string, names: NameCues): number {
  switch (says) {
    case SAYS.id:
      return names.ofId(value)
    case SAYS.role:
      return cuesOfRole(value)
    case SAYS.schema:
      return cuesOfMicrodata(value)
    case SAYS.style:
      return hides(value) ? CUE.hidden : 0
    default:
      return CUE.hidden
  }
}

/** What a class attribute says, looked up once for each different one on the page. */
class NameCues {
  className = ''
  readonly #hidden: HiddenNames
  /** How many element names the page has. */
  readonly #tags: number
  readonly #known = new Map<string, { readonly number: number; readonly cues: number }>()
  readonly #signatures = new Map<number, number>()

  constructor(hidden: HiddenNames, tags: number) {
    this.#hidden = hidden
    this.#tags = tags
  }

  ofClass(): number {
    return this.className === '' ? 0 : this.#class().cues
  }

  ofId(id: string): number {
    return (cuesOfName(id) & ~CUE.hidden) | (this.#hidden.ids.has(id) ? CUE.hidden : 0)
  }

  signature(kind: number): number {
    const key = (this.className === '' ? 0 : this.#class().number) * this.#tags + kind
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
