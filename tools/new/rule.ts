import { camelCase, END } from './addition.ts'
import type { Addition } from './addition.ts'

/** One more thing that can happen to a link. */
export function rule(id: string): Addition {
  const name = camelCase(id)
  return {
    files: {
      [`src/monitoring/rules/${id}.ts`]: `import { bothTimes, quoteLink, type Rule } from '../rule.ts'

/** What happened, and why the owner of the link wants to know. */
export const ${name}: Rule = {
  id: '${id}',
  says: {
    nl: 'Er is iets veranderd: van {from} in {to}',
    en: 'Something has changed: from {from} to {to}',
  },
  spot(comparison) {
    const seen = bothTimes(comparison)
    if (seen === null || seen.was.leadsTo === seen.is.leadsTo) return null
    return { from: seen.was.leadsTo, to: seen.is.leadsTo, quote: quoteLink(seen.is) }
  },
}
`,
      [`src/monitoring/rules/${id}.test.ts`]: `import assert from 'node:assert/strict'
import { it } from 'node:test'
import { sameContent, seenLink, there } from '../../../test/material/sighting.ts'
import { ${name} } from './${id}.ts'

it('tells what changed', () => {
  const after = { ...there, link: { ...seenLink, leadsTo: 'https://us.example/other' } }
  assert.equal(${name}.spot({ before: there, after, content: sameContent })?.to, 'https://us.example/other')
})
it('says nothing when nothing changed', () =>
  assert.equal(${name}.spot({ before: there, after: there, content: sameContent }), null))
`,
    },
    insertions: [
      { file: 'src/monitoring/rules/index.ts', at: END, text: `export { ${name} } from './${id}.ts'\n` },
      { file: 'src/model/change.ts', at: /(CHANGE_KINDS = \[[^\]]*)\]/, text: `$1  '${id}',\n]` },
      { file: 'docs/monitoring.md', at: /(\n\n\*\*Confirmed\*\*)/, text: `\n| \`${id}\` | when it happens |$1` },
    ],
    next: [
      'say what it compares; a new fact of a look goes into src/model/sighting.ts and src/app/watch/sighting.ts',
      'a loss (the link was there and is not) is confirmed by a second look without your doing',
    ],
  }
}
