/** Numbers (0 .. 255) worked out when they are first asked for: most pages have a few links that matter among many blocks. */
export function lazily(count: number, valueOf: (at: number) => number): (at: number) => number {
  const known = new Int16Array(count).fill(-1)
  return (at) => {
    const value = known[at]!
    return value >= 0 ? value : (known[at] = valueOf(at))
  }
}
