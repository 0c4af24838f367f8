import type { Page } from './page.ts'
import { oneLine } from './page.ts'

/** One `<meta>` with a name and a content. */
export interface Meta {
  readonly node: number
  /** `name`, `property`, `itemprop` or `http-equiv`, in lower case. */
  readonly name: string
  readonly content: string
}

const NAMING = ['name', 'property', 'itemprop', 'http-equiv'] as const

/** Every named `<meta>`, in document order; those in a body count too (Google reads robots there). */
export function readMetas({ tree, elements }: Page): Meta[] {
  const metas: Meta[] = []
  for (const node of elements('meta')) {
    const content = tree.attribute(node, 'content')
    if (content === null) continue
    for (const attribute of NAMING) {
      const name = tree.attribute(node, attribute)
      if (name !== null) metas.push({ node, name: name.trim().toLowerCase(), content })
    }
  }
  return metas
}

/** Content of the first `<meta>` that has one of these names, the names tried in order; '' when there is none. */
export function metaContent(metas: readonly Meta[], ...names: readonly string[]): string {
  for (const name of names) {
    const found = metas.find((meta) => meta.name === name && meta.content.trim() !== '')
    if (found !== undefined) return oneLine(found.content)
  }
  return ''
}
