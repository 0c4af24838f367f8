import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { importText } from '../../../test/material/import-text.ts'

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
const STYLES = `${XML}<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-413]d&quot; &quot;mmm yyyy"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`
const STRINGS = `${XML}<sst><si><t>Linking page</t></si><si><r><t>Last </t></r><r><t>crawled</t></r><rPh><t>x</t></rPh></si><si><t>https://a.example/p?a=1&amp;b=2</t></si></sst>`

function workbook(sheets: Record<string, string>, { strings = STRINGS, date1904 = 0 } = {}): Uint8Array {
  const names = Object.keys(sheets)
  const files: Record<string, string> = {
    'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><workbookPr date1904="${date1904}"/><sheets>${names.map((name, index) => `<sheet name="${name}" r:id="rId${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${names.map((_, index) => `<Relationship Id="rId${index}" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`,
    'xl/sharedStrings.xml': strings,
    'xl/styles.xml': STYLES,
  }
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index}.xml`] = `${XML}<worksheet><sheetData>${sheets[name]}</sheetData></worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const HEADER = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
const ROWS = `${HEADER}<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>46024.5</v></c></row>
<row><c t="inlineStr"><is><t>https://b.example/</t></is></c><c s="2"><v>46025</v></c></row>`
const read = async (contents: Uint8Array): Promise<unknown[]> =>
  (await importText(contents, {}, 'us.xlsx')).map((each) =>
    'source' in each ? [each.provenance.file, each.provenance.line, each.source, each.lastSeen] : each,
  )

describe('a workbook', () => {
  it('gives the rows of its sheet: shared and inline texts, dates by their style', async () =>
    assert.deepEqual(await read(workbook({ Links: ROWS })), [
      ['us.xlsx/Links', 3, 'https://a.example/p?a=1&b=2', '2026-01-02'],
      ['us.xlsx/Links', 4, 'https://b.example/', '2026-01-03'],
    ]))
  it('counts days from 1904 where it says so', async () => {
    const [row] = await read(workbook({ Links: ROWS.replace('46024.5', '44562') }, { date1904: 1 }))
    assert.deepEqual(row, ['us.xlsx/Links', 3, 'https://a.example/p?a=1&b=2', '2026-01-02'])
  })
  it('gives the sheets with links and leaves the others', async () => {
    const other =
      '<row r="1"><c t="inlineStr"><is><t>Keyword</t></is></c><c t="inlineStr"><is><t>Volume</t></is></c></row>'
    assert.equal((await read(workbook({ Words: other, Links: ROWS }))).length, 2)
  })
  it('skips a row with a cell over the limit of Excel and keeps the rows after it', async () => {
    const long = `<row r="2"><c t="inlineStr"><is><t>https://c.example/${'x'.repeat(40_000)}</t></is></c></row>`
    const found = await importText(workbook({ Links: ROWS.replace(HEADER, `${HEADER}${long}`) }), {}, 'us.xlsx')
    assert.deepEqual(
      found.map((each) => ('skipped' in each ? each.skipped : each.provenance.line)),
      ['too-long', 3, 4],
    )
  })
  it('expands no entities and refuses XML that is broken', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>`
    await assert.rejects(read(workbook({ Links: ROWS }, { strings: bomb })), /us\.xlsx is damaged/)
    await assert.rejects(read(workbook({ Links: '<row><c></row>' })), /us\.xlsx is damaged/)
  })
})
