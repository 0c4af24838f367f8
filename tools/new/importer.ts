import { camelCase, END } from './addition.ts'
import type { Addition } from './addition.ts'

/** A table of one more tool. */
export function importer(id: string): Addition {
  const name = camelCase(id)
  const title = id
    .split('-')
    .map((word) => word[0]?.toUpperCase() + word.slice(1))
    .join(' ')
  return {
    files: {
      [`src/importers/formats/${id}.ts`]: `import type { TableFormat } from '../table-format.ts'

/** Menu and button that give this table, and where its header was seen. */
export const ${name}: TableFormat = {
  id: '${id}',
  title: '${title}, Backlinks',
  needs: ['${title} source', '${title} target'],
  columns: {
    source: '${title} source',
    target: '${title} target',
    anchor: 'Anchor text|Anchor',
    firstSeen: 'First seen',
    lastSeen: 'Last seen',
  },
}
`,
      [`src/importers/formats/${id}.test.ts`]: testOf(id, title),
    },
    insertions: [{ file: 'src/importers/formats/index.ts', at: END, text: `export { ${name} } from './${id}.ts'\n` }],
    next: [
      'put a real header into the test and its names into columns; figures of the tool go into metrics',
      'needs: the columns that tell this table from all others (docs/adr/0031-how-tables-are-recognised.md)',
    ],
  }
}

function testOf(id: string, title: string): string {
  return `import assert from 'node:assert/strict'
import { it } from 'node:test'
import { importText } from '../../../test/material/import-text.ts'

it('reads the export', async () =>
  assert.deepEqual(
    await importText(
      '${title} source,${title} target,Anchor,First seen\\nhttps://a.example/p,https://us.example/,our words,2026-01-02\\n',
    ),
    [
      {
        source: 'https://a.example/p',
        target: 'https://us.example/',
        scope: 'page',
        anchor: 'our words',
        firstSeen: '2026-01-02',
        provenance: { importer: '${id}', file: 'links.csv', line: 2 },
      },
    ],
  ))
`
}
