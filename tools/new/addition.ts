/** What one addition consists of: files to write and lines to put into files that are there. */
export interface Addition {
  readonly files: Readonly<Record<string, string>>
  readonly insertions: readonly Insertion[]
  /** What is left for a person to decide. */
  readonly next: readonly string[]
}

export interface Insertion {
  readonly file: string
  /** The text goes in place of the match; `$&` stands for what matched. */
  readonly at: RegExp
  readonly text: string
}

/** `link-hound` as a name in code. */
export function camelCase(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** The place after all that is in a file. */
export const END = /(?![\s\S])/
