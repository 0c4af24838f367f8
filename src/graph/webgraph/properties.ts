import { existsSync, readFileSync } from 'node:fs'
import { Problem } from '../../model/problem.ts'

/** How numbers of one kind are written. */
export type Code = 'gamma' | 'delta' | 'unary' | 'zeta'

/** What `NAME.properties` says of `NAME.graph`. */
export interface Properties {
  readonly nodes: number
  /** How many lists back a list may refer; 0 when none does. */
  readonly window: number
  /** Runs of neighbours from this long on are written as intervals; 0 for never. */
  readonly shortestInterval: number
  readonly zetaK: number
  readonly codes: Readonly<Record<Coded, Code>>
}

/** Kinds of numbers by their names in `compressionflags`, with the code that holds without a flag. */
const USUAL = {
  OUTDEGREES: 'gamma',
  BLOCKS: 'gamma',
  RESIDUALS: 'zeta',
  REFERENCES: 'unary',
  BLOCK_COUNT: 'gamma',
} as const satisfies Record<string, Code>
export type Coded = keyof typeof USUAL
const CODES: readonly string[] = ['gamma', 'delta', 'unary', 'zeta']
/** Bounds for what is kept of lists that others refer to; WebGraph's own limit on the window is its memory. */
const MOST_WINDOW = 1024

/** Whether a file is a graph of WebGraph, rather than one of ours. */
export function isWebGraph(path: string): boolean {
  return path.endsWith('.graph') && existsSync(propertiesOf(path))
}

/** @throws Problem when they are not there, name another format, or a code that we cannot read */
export function readProperties(path: string): Properties {
  const lines = new Map<string, string>()
  for (const line of readFileSync(propertiesOf(path), 'utf8').split('\n')) {
    const equals = line.indexOf('=')
    if (equals > 0 && !line.startsWith('#')) lines.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
  }
  const number = (name: string, usual: number): number => Number(lines.get(name) ?? usual)
  const found: Properties = {
    nodes: number('nodes', NaN),
    window: number('windowsize', 7),
    shortestInterval: number('minintervallength', 4),
    zetaK: number('zetak', 3),
    codes: codesIn(lines.get('compressionflags') ?? '', path),
  }
  const known = lines.get('graphclass')?.endsWith('BVGraph') === true && number('version', 0) === 0
  if (!known || !areSound(found)) throw unknown(path)
  return found
}

function areSound({ nodes, window, shortestInterval, zetaK }: Properties): boolean {
  const whole = [nodes, window, shortestInterval].every((value) => Number.isSafeInteger(value) && value >= 0)
  return whole && nodes <= 0xffffffff && window <= MOST_WINDOW && zetaK >= 1 && zetaK <= 16
}

function codesIn(flags: string, path: string): Record<Coded, Code> {
  const codes: Record<Coded, Code> = { ...USUAL }
  for (const flag of flags.split('|').map((each) => each.trim())) {
    const kind = (Object.keys(USUAL) as Coded[]).find((each) => flag.startsWith(`${each}_`))
    if (kind === undefined) continue
    const code = flag.slice(kind.length + 1).toLowerCase()
    if (!CODES.includes(code)) throw unknown(path)
    codes[kind] = code as Code
  }
  return codes
}

function propertiesOf(path: string): string {
  return path.replace(/graph$/, 'properties')
}

function unknown(path: string): Problem {
  const text = {
    nl: 'De eigenschappen bij {path} zijn niet die van een BVGraph die wij kunnen lezen.',
    en: 'The properties beside {path} are not those of a BVGraph that we can read.',
  }
  return new Problem('invalid', text, { path })
}
