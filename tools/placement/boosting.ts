// Gradient-boosted trees for a yes/no label: histograms, best leaf first, Newton steps (Friedman 2001; LightGBM's growth).
// Small and exact enough for the few hundred nodes that ship; deterministic by seed.

export interface Sample {
  readonly rows: number
  /** Row-major features. */
  readonly features: Float32Array
  readonly width: number
  readonly label: Uint8Array
  readonly weight: Float32Array
}

export interface Settings {
  readonly trees: number
  readonly leaves: number
  readonly rate: number
  readonly minWeight: number
  readonly l2: number
  readonly columns: number
  readonly rowShare: number
  readonly seed: number
}

/** A split sends rows with `value <= threshold` to `left`; a leaf has feature -1. `value`: mean log-odds step at this node. */
export interface Tree {
  readonly feature: number[]
  readonly threshold: number[]
  readonly left: number[]
  readonly right: number[]
  readonly value: number[]
}

export interface Forest {
  readonly base: number
  readonly trees: readonly Tree[]
}

export function scoreRow(forest: Forest, features: Float32Array, offset: number): number {
  let sum = forest.base
  for (const tree of forest.trees) {
    let node = 0
    while (tree.feature[node]! >= 0) {
      node = features[offset + tree.feature[node]!]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!
    }
    sum += tree.value[node]!
  }
  return sum
}

export function train(sample: Sample, settings: Settings): Forest {
  const bins = binned(sample, WIDTH)
  const score = new Float64Array(sample.rows)
  const base = logOdds(sample)
  score.fill(base)
  const random = lcg(settings.seed)
  const trees: Tree[] = []
  const gradient = new Float64Array(sample.rows)
  const hessian = new Float64Array(sample.rows)
  for (let t = 0; t < settings.trees; t++) {
    for (let r = 0; r < sample.rows; r++) {
      const p = 1 / (1 + Math.exp(-score[r]!))
      gradient[r] = sample.weight[r]! * (sample.label[r]! - p)
      hessian[r] = sample.weight[r]! * p * (1 - p)
    }
    const tree = grow(sample, bins, gradient, hessian, settings, random)
    trees.push(tree)
    for (let r = 0; r < sample.rows; r++) score[r] = score[r]! + valueOf(tree, sample.features, r * sample.width)
  }
  return { base, trees }
}

function valueOf(tree: Tree, features: Float32Array, offset: number): number {
  let node = 0
  while (tree.feature[node]! >= 0)
    node = features[offset + tree.feature[node]!]! <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!
  return tree.value[node]!
}

function logOdds(sample: Sample): number {
  let yes = 0
  let all = 0
  for (let r = 0; r < sample.rows; r++) {
    all += sample.weight[r]!
    yes += sample.weight[r]! * sample.label[r]!
  }
  return Math.log(yes / (all - yes))
}

export function lcg(seed: number): () => number {
  let state = seed >>> 0
  return () => (state = (state * 1664525 + 1013904223) >>> 0) / 4294967296
}

/** A little more than a value that occurs, so that rounding on paper cannot move that value to the other side. */
function above(edge: number): number {
  return edge + 1e-5 * Math.max(1, Math.abs(edge))
}

interface Bins {
  readonly codes: readonly Uint8Array[]
  readonly edges: readonly Float32Array[]
}

/** Codes by quantiles: a value v has the first code whose edge is >= v. */
function binned(sample: Sample, max: number): Bins {
  const codes: Uint8Array[] = []
  const edges: Float32Array[] = []
  for (let f = 0; f < sample.width; f++) {
    const step = Math.max(1, Math.floor(sample.rows / 20_000))
    const values: number[] = []
    for (let r = 0; r < sample.rows; r += step) values.push(sample.features[r * sample.width + f]!)
    values.sort((a, b) => a - b)
    const cut = new Set<number>()
    for (let i = 1; i < max; i++) cut.add(values[Math.floor((i * values.length) / max)]!)
    const edge = Float32Array.from([...cut].sort((a, b) => a - b))
    const code = new Uint8Array(sample.rows)
    for (let r = 0; r < sample.rows; r++) {
      const v = sample.features[r * sample.width + f]!
      let low = 0
      let high = edge.length
      while (low < high) {
        const mid = (low + high) >> 1
        if (v <= edge[mid]!) high = mid
        else low = mid + 1
      }
      code[r] = low
    }
    codes.push(code)
    edges.push(edge)
  }
  return { codes, edges }
}

/** Sums of gradient and hessian by bin, for the columns of this tree. */
interface Histogram {
  readonly g: Float64Array
  readonly h: Float64Array
}

interface Leaf {
  readonly node: number
  readonly rows: Int32Array
  readonly histogram: Histogram
  readonly best: { readonly gain: number; readonly feature: number; readonly bin: number } | null
}

const WIDTH = 64

function grow(
  sample: Sample,
  bins: Bins,
  g: Float64Array,
  h: Float64Array,
  settings: Settings,
  random: () => number,
): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] }
  const columns = Array.from({ length: sample.width }, (_, f) => f).filter(
    (f) => bins.edges[f]!.length > 0 && random() < settings.columns,
  )
  const leafOf = (members: Int32Array, histogram: Histogram): Leaf => {
    const sums = totals(histogram)
    tree.feature.push(-1)
    tree.threshold.push(0)
    tree.left.push(-1)
    tree.right.push(-1)
    tree.value.push((settings.rate * sums.g) / (sums.h + settings.l2))
    const best = bestSplit(histogram, sums, bins, columns, settings)
    return { node: tree.feature.length - 1, rows: members, histogram, best }
  }
  const all = Int32Array.from({ length: sample.rows }, (_, r) => r).filter(() => random() < settings.rowShare)
  const leaves = [leafOf(all, histogramOf(all, bins, g, h, columns))]
  while (leaves.length < settings.leaves) {
    const pick = mostGain(leaves)
    const leaf = leaves[pick]
    if (!leaf?.best) break
    const { feature, bin } = leaf.best
    const code = bins.codes[feature]!
    const low = leaf.rows.filter((r) => code[r]! <= bin)
    const high = leaf.rows.filter((r) => code[r]! > bin)
    const lowIsSmall = low.length < high.length
    const small = histogramOf(lowIsSmall ? low : high, bins, g, h, columns)
    const large = minus(leaf.histogram, small)
    const left = leafOf(low, lowIsSmall ? small : large)
    const right = leafOf(high, lowIsSmall ? large : small)
    tree.feature[leaf.node] = feature
    tree.threshold[leaf.node] = above(bins.edges[feature]![bin]!)
    tree.left[leaf.node] = left.node
    tree.right[leaf.node] = right.node
    leaves.splice(pick, 1, left, right)
  }
  return tree
}

function totals(histogram: Histogram): { g: number; h: number } {
  const sums = { g: 0, h: 0 }
  for (let b = 0; b < WIDTH; b++) {
    sums.g += histogram.g[b]!
    sums.h += histogram.h[b]!
  }
  return sums
}

function mostGain(leaves: readonly Leaf[]): number {
  let pick = -1
  leaves.forEach(({ best }, i) => {
    if (best !== null && (pick < 0 || best.gain > leaves[pick]!.best!.gain)) pick = i
  })
  return pick
}

function histogramOf(
  rows: Int32Array,
  bins: Bins,
  g: Float64Array,
  h: Float64Array,
  columns: readonly number[],
): Histogram {
  const sums = { g: new Float64Array(columns.length * WIDTH), h: new Float64Array(columns.length * WIDTH) }
  for (let c = 0; c < columns.length; c++) {
    const code = bins.codes[columns[c]!]!
    const base = c * WIDTH
    for (let i = 0; i < rows.length; i++) {
      const r = rows[i]!
      const at = base + code[r]!
      sums.g[at] = sums.g[at]! + g[r]!
      sums.h[at] = sums.h[at]! + h[r]!
    }
  }
  return sums
}

function minus(whole: Histogram, part: Histogram): Histogram {
  return { g: whole.g.map((v, i) => v - part.g[i]!), h: whole.h.map((v, i) => v - part.h[i]!) }
}

function bestSplit(
  histogram: Histogram,
  all: { g: number; h: number },
  bins: Bins,
  columns: readonly number[],
  settings: Settings,
): Leaf['best'] {
  let best: Leaf['best'] = null
  const own = (all.g * all.g) / (all.h + settings.l2)
  for (let c = 0; c < columns.length; c++) {
    let g = 0
    let h = 0
    const f = columns[c]!
    for (let b = 0; b < bins.edges[f]!.length; b++) {
      g += histogram.g[c * WIDTH + b]!
      h += histogram.h[c * WIDTH + b]!
      if (h < settings.minWeight || all.h - h < settings.minWeight) continue
      const gain = (g * g) / (h + settings.l2) + ((all.g - g) * (all.g - g)) / (all.h - h + settings.l2) - own
      if (gain > 1e-6 && (best === null || gain > best.gain)) best = { gain, feature: f, bin: b }
    }
  }
  return best
}
