import { Buffer } from 'node:buffer'
import { byName, type PageTree } from '../tree/index.ts'
import { CUE, cuesOfMicrodata, cuesOfName, cuesOfRole, cuesOfTag } from './cues.ts'
import { hiddenNames, hides, type HiddenNames } from './visibility.ts'

/** What each element says about itself: one pass over the attributes, the only one. Arrays are by node. */
export interface Outline {
  /** Bits of `CUE` of the element itself, nothing inherited. */
  readonly cues: Int32Array
  /** Equal for elements of one tag and one class attribute: what a template repeats. 0 for text. */
  readonly signature: Int32Array
  /** How many signatures there are, 0 counted. */
  readonly signatures: number
  /** 1 for an `a` with `href`, in document order these are the links. */
  readonly isLink: Uint8Array
  /** How many links there are. */
  readonly links: number
  /** Number of attributes. */
  readonly attributes: Uint8Array
}

export function outline(tree: PageTree): Outline {
  const { size, tag, tags, room } = tree
  const result = {
    cues: room.array(Int32Array, size),
    signature: room.array(Int32Array, size),
    signatures: 0,
    isLink: room.array(Uint8Array, size),
    links: 0,
    attributes: room.array(Uint8Array, size),
  }
  const tagCues = cuesOfTags(tags)
  const names = new NameCues(tree, hiddenNames(stylesheetsOf(tree)))
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
  result.signatures = names.signatures
  return result
}

/** A plain loop, as `Int32Array.from` takes thirty times as long. */
function cuesOfTags(tags: readonly string[]): Int32Array {
  const cues = new Int32Array(tags.length)
  for (let tag = 0; tag < tags.length; tag++) cues[tag] = cuesOfTag(tags[tag]!)
  return cues
}

/** One by one, as only the first ones are looked at. */
function* stylesheetsOf(tree: PageTree): Generator<string> {
  const { tag, end } = tree
  const style = tree.tags.indexOf('style')
  if (style < 0) return
  for (let node = tag.indexOf(style); node >= 0; node = tag.indexOf(style, node + 1))
    if (node + 1 < end[node]!) yield tree.text(node + 1)
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
type Marks = Pick<Outline, 'isLink' | 'attributes'> & { links: number }

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
    if (says === SAYS.class) names.readClass(attribute)
    else if (says === SAYS.href) markLink()
    else cues |= cuesOfAttribute(says, attribute, tree, names)
  }
  // No words or links stand in an element with nothing in it: only what it says of the main content counts.
  const readEmpty = (name: number, attribute: number): void => {
    const says = saying[name]!
    if (says === SAYS.role || says === SAYS.schema) cues |= cuesOfAttribute(says, attribute, tree, names)
  }
  return (node: number): number => {
    names.noClass()
    at = node
    cues = 0
    const isEmpty = tree.end[node] === node + 1 && tree.tag[node] !== anchor
    marks.attributes[node] = Math.min(255, tree.eachAttribute(node, isEmpty ? readEmpty : read))
    return cues | names.cuesOfClass
  }
}

function cuesOfAttribute(says: number, attribute: number, tree: PageTree, names: NameCues): number {
  switch (says) {
    case SAYS.id:
      return names.ofId(attribute)
    case SAYS.role:
      return cuesOfRole(tree.valueOf(attribute))
    case SAYS.schema:
      return cuesOfMicrodata(tree.valueOf(attribute))
    case SAYS.style:
      return hides(tree.valueOf(attribute)) ? CUE.hidden : 0
    default:
      return CUE.hidden
  }
}

/** What the class attribute at hand says, looked up once for each different one on the page. */
class NameCues {
  cuesOfClass = 0
  /** 0 for no class. */
  #class = 0
  readonly #tree: PageTree
  readonly #hidden: HiddenNames
  /** By `valueNumber`; -1 for an empty one. */
  readonly #known: number[] = []
  readonly #signatures = new Map<number, number>()

  constructor(tree: PageTree, hidden: HiddenNames) {
    this.#tree = tree
    this.#hidden = hidden
  }

  get signatures(): number {
    return this.#signatures.size + 1
  }

  noClass(): void {
    this.#class = 0
    this.cuesOfClass = 0
  }

  readClass(attribute: number): void {
    const value = this.#tree.valueNumber(attribute)
    const cues = (this.#known[value] ??= this.#isEmpty(attribute) ? -1 : this.#ofClass(attribute))
    if (cues < 0) return
    this.#class = value + 1
    this.cuesOfClass = cues
  }

  ofId(attribute: number): number {
    const { ids } = this.#hidden
    const isHidden = ids.size > 0 && ids.has(this.#tree.valueOf(attribute))
    return this.#ofName(attribute) | (isHidden ? CUE.hidden : 0)
  }

  /** The same for elements of this name that have the class at hand. */
  signature(kind: number): number {
    const key = this.#class * this.#tree.tags.length + kind
    let id = this.#signatures.get(key)
    if (id === undefined) this.#signatures.set(key, (id = this.#signatures.size + 1))
    return id
  }

  #isEmpty(attribute: number): boolean {
    return this.#tree.valueEnd(attribute) === this.#tree.valueStart(attribute)
  }

  #ofClass(attribute: number): number {
    const { classes } = this.#hidden
    const isHidden = classes.size > 0 && hasWord(this.#tree.valueOf(attribute), classes)
    return this.#ofName(attribute) | (isHidden ? CUE.hidden : 0)
  }

  /** Read where it stands in the source: few names need a string for it. */
  #ofName(attribute: number): number {
    const { bytes } = this.#tree
    const end = this.#tree.valueEnd(attribute)
    if (end >= 0) return cuesOfName(bytes, this.#tree.valueStart(attribute), end) & ~CUE.hidden
    const name = Buffer.from(this.#tree.valueOf(attribute))
    return cuesOfName(name, 0, name.length) & ~CUE.hidden
  }
}

/** Told without making a list of the words: each class of each page is asked for. */
function hasWord(name: string, words: ReadonlySet<string>): boolean {
  let from = 0
  for (let at = 0; at <= name.length; at++) {
    if (at < name.length && name.charCodeAt(at) > SPACE) continue
    if (at > from && words.has(name.slice(from, at))) return true
    from = at + 1
  }
  return false
}

/** White space in a class attribute has no code above this. */
const SPACE = 32
