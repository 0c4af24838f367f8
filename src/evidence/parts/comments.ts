import type { CommentsEvidence } from '../../model/evidence.ts'
import { sourceOf, type Page } from '../page.ts'
import { valueReader } from '../tree/index.ts'

/** How software for comments shows itself in a page, as its own guide for installing says. Addresses before forms before names. */
const BY_ADDRESS: readonly (readonly [system: string, address: RegExp])[] = [
  ['Disqus', /\/\/[\w-]+\.disqus\.com\/(embed|count)\.js/i],
  ['Jetpack', /\/\/jetpack\.wordpress\.com\/jetpack-comment/i],
  ['Blogger', /\/\/www\.blogger\.com\/comment\//i],
  ['giscus', /\/\/giscus\.app\/client\.js/i],
  ['utterances', /\/\/utteranc\.es\/client\.js/i],
  ['Commento', /\/\/cdn\.commento\.io\//i],
  ['Hyvor Talk', /\/\/talk\.hyvor\.com\//i],
  ['IntenseDebate', /\/\/(www\.)?intensedebate\.com\/js\//i],
  ['OpenWeb', /\/\/launcher\.spot\.im\//i],
  ['Vuukle', /\/\/cdn\.vuukle\.com\//i],
  ['Viafoura', /\/\/cdn\.viafoura\.net\//i],
  ['Cusdis', /\/\/cusdis\.com\/js\//i],
  ['GraphComment', /\/\/(integration\.)?graphcomment\.com\//i],
  ['Facebook', /\/\/www\.facebook\.com\/plugins\/(comments|feedback)\.php/i],
]
const BY_FORM: readonly (readonly [system: string, action: RegExp])[] = [
  ['WordPress', /\/wp-comments-post\.php/i],
  ['Drupal', /\/comment\/reply\//i],
  ['Joomla', /[?&]option=com_(jcomments|komento)\b/i],
]
/** Most addresses are none of these: all are looked for at once before each is. */
const ANY_OF = new Map(
  [BY_ADDRESS, BY_FORM].map((known) => [known, new RegExp(known.map(([, { source }]) => source).join('|'), 'i')]),
)
/** Ids and class names, whole, of the place where a script puts the comments. */
const BY_NAME = new Map([
  ['disqus_thread', 'Disqus'],
  ['fb-comments', 'Facebook'],
  ['discourse-comments', 'Discourse'],
  ['remark42', 'Remark42'],
  ['isso-thread', 'Isso'],
  ['cusdis_thread', 'Cusdis'],
  ['graphcomment', 'GraphComment'],
  ['coral_thread', 'Coral'],
  ['coral_talk_stream', 'Coral'],
])

const NAME = new RegExp(`(?<!\\S)(?:${[...BY_NAME.keys()].join('|')})(?!\\S)`)

/** A form whose address or name speaks of a comment, in nl, en, de, fr and es. */
const OWN_FORM = /comment|reactie|reageer|kommentar|commentaire|comentario/i

/** Where and with what software visitors can write below what the page says. */
export function gatherComments(page: Page): CommentsEvidence | null {
  return (
    byAddress(page, ['script', 'iframe'], 'src', BY_ADDRESS) ??
    byAddress(page, ['form'], 'action', BY_FORM) ??
    byName(page) ??
    ownForm(page)
  )
}

function byAddress(
  page: Page,
  names: readonly string[],
  attribute: string,
  known: readonly (readonly [string, RegExp])[],
): CommentsEvidence | null {
  const any = ANY_OF.get(known)!
  for (const node of names.flatMap(page.elements)) {
    const address = page.tree.attribute(node, attribute)
    if (address === null || !any.test(address)) continue
    return found(page, node, known.find(([, pattern]) => pattern.test(address))![0])
  }
  return null
}

function byName(page: Page): CommentsEvidence | null {
  const systemOf = ['id', 'class'].map((attribute) => valueReader(page.tree, attribute, systemNamed))
  for (const node of ['div', 'section'].flatMap(page.elements)) {
    for (const system of systemOf) {
      const name = system(node) ?? ''
      if (name !== '') return found(page, node, name)
    }
  }
  return null
}

function systemNamed(words: string): string {
  return BY_NAME.get(NAME.exec(words)?.[0] ?? '') ?? ''
}

function ownForm(page: Page): CommentsEvidence | null {
  const { tree, elements } = page
  const forms = elements('form').filter((node) =>
    ['action', 'id', 'name', 'class'].some((attribute) => OWN_FORM.test(tree.attribute(node, attribute) ?? '')),
  )
  const holding = forms.find((node) => elements('textarea').some((area) => area > node && area < tree.end[node]!))
  return holding === undefined ? null : found(page, holding, null)
}

function found(page: Page, node: number, system: string | null): CommentsEvidence {
  return { system, quote: { from: 'html', text: sourceOf(page.tree, node, 200) } }
}
