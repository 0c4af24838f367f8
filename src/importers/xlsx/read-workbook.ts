import type { Member } from '../bytes/archive.ts'
import type { BadRow, Row } from '../table/record-reader.ts'
import { parseXml, walkXml } from './parse-xml.ts'
import { readDateStyles, readSharedStrings } from './shared-parts.ts'
import { SheetReader } from './sheet-reader.ts'

/** A sheet of a workbook: its name on the tab and its rows, in batches. */
export interface Sheet {
  readonly name: string
  rows(): AsyncGenerator<(Row | BadRow)[]>
}

const WORKBOOK = 'xl/workbook.xml'

/** Whether the members of a ZIP file make a workbook (ECMA-376 part 1, 12.3.23). */
export function isWorkbook(members: readonly Member[]): boolean {
  return members.some(({ name }) => name === WORKBOOK)
}

/** The sheets of a workbook, in the order of the tabs. Texts that cells share are kept in memory, rows are not. */
export async function readWorkbook(file: string, members: readonly Member[]): Promise<Sheet[]> {
  const part = (name: string): Member | undefined => members.find((member) => member.name === name)
  const { tabs, from1904 } = await readTabs(part(WORKBOOK))
  const places = await readPlaces(part('xl/_rels/workbook.xml.rels'))
  const strings = await readSharedStrings(file, part('xl/sharedStrings.xml'))
  const dateStyles = await readDateStyles(part('xl/styles.xml'))
  return tabs.flatMap(({ name, relation }) => {
    const sheet = part(places.get(relation) ?? '')
    return sheet ? [{ name, rows: () => readSheet(sheet, new SheetReader({ strings, dateStyles, from1904 })) }] : []
  })
}

async function readTabs(part: Member | undefined): Promise<{
  tabs: { name: string; relation: string }[]
  from1904: boolean
}> {
  const tabs: { name: string; relation: string }[] = []
  let from1904 = false
  await parseXml(part, {
    open: (tag, { name = '', 'r:id': relation = '', date1904 = '' }) => {
      if (tag === 'sheet') tabs.push({ name, relation })
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(date1904)
    },
  })
  return { tabs, from1904 }
}

/** Where the part of each relation stands in the archive. */
async function readPlaces(part: Member | undefined): Promise<Map<string, string>> {
  const places = new Map<string, string>()
  await parseXml(part, {
    open: (tag, { Id = '', Target = '' }) => {
      if (tag === 'Relationship') places.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`)
    },
  })
  return places
}

async function* readSheet(sheet: Member, reader: SheetReader): AsyncGenerator<(Row | BadRow)[]> {
  for await (const rows of walkXml(sheet, reader, () => reader.take())) yield rows
}
