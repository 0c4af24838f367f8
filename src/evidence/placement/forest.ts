/** A leaf's log-odds, or `[feature, threshold, log-odds here, branch for <= threshold, branch for more]`. */
export type Branch = number | readonly [string, number, number, Branch, Branch]

/**
 * Boosted trees as QuickScorer has them (Lucchese and others, "QuickScorer: a fast algorithm to rank documents with
 * additive ensembles of regression trees", SIGIR 2015): the questions of all trees together, by column and threshold. A
 * value above a threshold strikes off the leaves on the other side; of each tree the first leaf left is the one reached.
 * That is half the time of walking down the trees, as no jump depends on the one before.
 */
export interface Forest {
  readonly base: number
  /** By column, the place of its first question; the thresholds go up, and the last is infinite. */
  readonly questions: Int32Array
  readonly threshold: Float64Array
  /** By question: the tree it stands in, and the leaves of that tree that stay when the value is above; the first leaf is the highest bit. */
  readonly tree: Int16Array
  readonly stay: Int32Array
  /** By tree, its first leaf. */
  readonly firstLeaf: Int32Array
  /** By leaf. */
  readonly odds: Float64Array
  /** By leaf, a row of `width`: what each ground added to the log-odds on the way there. */
  readonly credit: Float32Array
  /** Number of grounds, rounded up to `SIDE_BY_SIDE`. */
  readonly width: number
}

/** Bits of a number: a tree has no more leaves. */
const MOST_LEAVES = 32

/** So many columns are added up in one go: their sums stay in registers. */
const SIDE_BY_SIDE = 4

interface Question {
  readonly column: number
  readonly threshold: number
  readonly tree: number
  readonly stay: number
}

/** Gives trees that form. `columns`: the names that they ask for, in the order of a row; `groundOf` a column, below `grounds`. */
export function plant(
  { base, trees }: { readonly base: number; readonly trees: readonly Branch[] },
  columns: readonly string[],
  groundOf: (column: number) => number,
  grounds: number,
): Forest {
  const width = Math.ceil(grounds / SIDE_BY_SIDE) * SIDE_BY_SIDE
  const asked: Question[] = []
  const odds: number[] = []
  const credit: number[] = []
  const lay = (branch: Branch, tree: number, root: number, path: readonly number[]): void => {
    if (typeof branch === 'number') {
      if (odds.push(branch) - root > MOST_LEAVES) throw new Error(`Tree ${tree} has more than ${MOST_LEAVES} leaves.`)
      credit.push(...path)
      return
    }
    const [name, threshold, here, less, more] = branch
    const column = columns.indexOf(name)
    if (column < 0) throw new Error(`Tree ${tree} asks for "${name}", which there is not.`)
    const ground = groundOf(column)
    const from = odds.length - root
    lay(less, tree, root, path.with(ground, path[ground]! + oddsOf(less) - here))
    asked.push({ column, threshold, tree, stay: without(from, odds.length - root) })
    lay(more, tree, root, path.with(ground, path[ground]! + oddsOf(more) - here))
  }
  const firstLeaf = Int32Array.from(trees, (branch, tree) => {
    const root = odds.length
    lay(branch, tree, root, new Array<number>(width).fill(0))
    return root
  })
  return {
    ...{ base, firstLeaf, width, odds: Float64Array.from(odds), credit: Float32Array.from(credit) },
    ...byColumn(asked, columns.length),
  }
}

const oddsOf = (branch: Branch): number => (typeof branch === 'number' ? branch : branch[2])

/** All bits but those of the leaves `from .. to-1`. */
function without(from: number, to: number): number {
  let bits = -1
  for (let leaf = from; leaf < to; leaf++) bits &= ~(1 << (MOST_LEAVES - 1 - leaf))
  return bits
}

function byColumn(
  asked: readonly Question[],
  columns: number,
): Pick<Forest, 'questions' | 'threshold' | 'tree' | 'stay'> {
  const ends = Array.from({ length: columns }, (_, column) => ({ column, threshold: Infinity, tree: 0, stay: -1 }))
  const all = [...asked, ...ends].sort((a, b) => a.column - b.column || a.threshold - b.threshold)
  return {
    questions: Int32Array.from(ends, ({ column }) => all.findIndex((one) => one.column === column)),
    threshold: Float64Array.from(all, ({ threshold }) => threshold),
    tree: Int16Array.from(all, ({ tree }) => tree),
    stay: Int32Array.from(all, ({ stay }) => stay),
  }
}

/** Strikes off what columns `from .. to-1` of a row rule out. `left`: by tree, its leaves that are left, all at first (-1). */
export function strike(forest: Forest, row: Float32Array, from: number, to: number, left: Int32Array): void {
  const { questions, threshold, tree, stay } = forest
  for (let column = from; column < to; column++) {
    const value = row[column]!
    for (let at = questions[column]!; value > threshold[at]!; at++) left[tree[at]!]! &= stay[at]!
  }
}

/** Makes of what is left of each tree the leaf that it comes to. */
export function settle({ firstLeaf }: Forest, left: Int32Array): void {
  for (let tree = 0; tree < left.length; tree++) left[tree] = firstLeaf[tree]! + Math.clz32(left[tree]!)
}

/** The log-odds that these leaves add up to. */
export function scoreOf({ base, odds }: Forest, leaves: Int32Array): number {
  let sum = base
  for (let tree = 0; tree < leaves.length; tree++) sum += odds[leaves[tree]!]!
  return sum
}

/** Adds up what each ground said in these leaves. */
export function creditOf({ credit, width }: Forest, leaves: Int32Array, into: Float64Array): void {
  for (let column = 0; column < width; column += SIDE_BY_SIDE) {
    let [a, b, c, d] = [0, 0, 0, 0]
    for (let tree = 0; tree < leaves.length; tree++) {
      const at = leaves[tree]! * width + column
      a += credit[at]!
      b += credit[at + 1]!
      c += credit[at + 2]!
      d += credit[at + 3]!
    }
    into[column] = a
    into[column + 1] = b
    into[column + 2] = c
    into[column + 3] = d
  }
}
