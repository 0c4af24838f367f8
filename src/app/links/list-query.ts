import { Problem } from '../../model/problem.ts'
import type { ListQuery, Place } from '../../store/index.ts'
import { parseTypedUrl, siteOf } from '../../url/index.ts'
import type { ListInput } from './link-fields.ts'

const NO_PLACE = {
  nl: 'Bij --after hoort wat de vorige bladzijde als next gaf.',
  en: '--after takes what the page before gave as next.',
}

/** The list has '' for what is not known, people have a word for it. */
const unknown = (words: readonly string[], name = 'unknown'): string[] =>
  words.map((word) => (word === name ? '' : word))

/** What is asked of the list of a project. @throws Problem `invalid` for a place that no page gave */
export function listQuery(projectId: number, input: ListInput): ListQuery {
  const { grade, outcome, found, followed, rel, placement, anchorClass, indexable, tool: tools } = input
  const wanted = {
    grade: unknown(grade, 'none'),
    found: unknown(found),
    followed: unknown(followed),
    indexable: unknown(indexable),
    status: input.status.map(String),
    anchor_class: anchorClass,
    ...{ outcome, rel, placement, tools },
  }
  const { sort, descending, limit, text } = input
  return {
    projectId,
    traits: Object.fromEntries(Object.entries(wanted).filter(([, words]) => words.length > 0)),
    domain: input.domain === undefined ? null : domainOf(input.domain),
    between: betweenOf(input),
    after: input.after === undefined ? null : readPlace(input.after),
    ...{ text, sort, descending, limit },
  }
}

function domainOf(site: string): string {
  const url = parseTypedUrl(site)
  return url === null ? site : siteOf(url.href)
}

function betweenOf(input: ListInput): ListQuery['between'] {
  const { firstSeenFrom, firstSeenTo, lastSeenFrom, lastSeenTo, checkedSince, changedSince } = input
  const ends = {
    first_seen: [firstSeenFrom ?? null, firstSeenTo ?? null],
    last_seen: [lastSeenFrom ?? null, lastSeenTo ?? null],
    checked: [checkedSince ?? null, null],
    changed: [changedSince ?? null, null],
  } as const
  return Object.fromEntries(Object.entries(ends).filter(([, [first, last]]) => first !== null || last !== null))
}

/** A place as a word that goes through addresses and shells unharmed. */
export function writePlace({ value, id }: Place): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}

function readPlace(text: string): Place {
  try {
    const [value, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if ((typeof value === 'string' || typeof value === 'number') && Number.isSafeInteger(id))
      return { value, id: id as number }
  } catch {
    // Not one of ours, as below.
  }
  throw new Problem('invalid', NO_PLACE)
}
