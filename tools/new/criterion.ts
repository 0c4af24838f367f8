import { camelCase, END } from './addition.ts'
import type { Addition } from './addition.ts'

/** A seventh question about a link: shown from the start, of weight nothing until somebody decides. */
export function criterion(id: string): Addition {
  const name = camelCase(id)
  return {
    files: {
      [`src/assessment/criteria/${id}.ts`]: `import { defineCriterion } from '../criterion.ts'

/** Which question about a link does this answer, and which row of the mission is it? */
export const ${name} = defineCriterion({
  id: '${id}',
  needs: ['presence'],
  messages: {
    there: { nl: 'De link staat er', en: 'The link is there' },
  },
  judge({ presence: { found, quote } }, say) {
    const score = found === true ? 1 : null
    return { score, confidence: score ?? 0, reasons: found === true ? [say('there', {}, [quote])] : [] }
  },
})
`,
      [`src/assessment/criteria/${id}.test.ts`]: `import assert from 'node:assert/strict'
import { it } from 'node:test'
import type { Evidence } from '../../model/gathered.ts'
import { ${name} } from './${id}.ts'

const judged = (found: boolean | null) => ${name}.judge({ presence: { found, quote: null } } as Evidence)

it('says what it saw', () => {
  assert.equal(judged(true).score, 1)
  assert.equal(judged(true).reasons[0]?.message, '${id}.there')
})
it('does not know what it did not see', () => assert.equal(judged(null).score, null))
`,
      [`docs/criteria/${id}.md`]: `# ${id}

**Question.** What is asked of a link, and why it matters (row of the mission, rule of Google, paper).

**Evidence.** Which facts it looks at, and what makes the answer unknown.

**Score.** What gives 1 and what 0, with the source or measurement of each constant.

**Measured.** On which labelled links, with which command, how often it is right.
`,
    },
    insertions: [
      { file: 'src/assessment/criteria/index.ts', at: END, text: `export { ${name} } from './${id}.ts'\n` },
      { file: 'src/model/finding.ts', at: /(CRITERION_IDS = \[[^\]]*)\]/, text: `$1, '${id}']` },
      { file: 'src/assessment/verdict.ts', at: /(const WEIGHTS[^}]*)\}/, text: `$1  '${id}': 0,\n}` },
    ],
    next: [
      'say what evidence it needs; a new part of evidence goes into src/model/gathered.ts',
      'give it a weight in src/assessment/verdict.ts: with 0 it is shown and changes nothing',
      'give it a name in src/reports/messages/words.ts',
    ],
  }
}
