import { SaxesParser } from 'saxes'
import type { Member } from '../bytes/archive.ts'

/** What happens on the way through a document. Names are without their prefix, but for attributes. */
export interface XmlEvents {
  open?(tag: string, attributes: Readonly<Record<string, string>>): void
  text?(text: string): void
  close?(tag: string): void
}

/**
 * Walks through a part of a workbook piece by piece and yields what the events have gathered after each. A DTD declares nothing here: saxes expands the five entities of XML only.
 */
export async function* walkXml<T>(part: Member, events: XmlEvents, gathered: () => T): AsyncGenerator<T> {
  const parser = new SaxesParser()
  const local = (name: string): string => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name, attributes }) => events.open?.(local(name), attributes as Record<string, string>))
  parser.on('text', (text) => events.text?.(text))
  parser.on('closetag', ({ name }) => events.close?.(local(name)))
  parser.on('error', (error) => {
    throw error
  })
  const decoder = new TextDecoder()
  for await (const piece of await part.read()) {
    parser.write(decoder.decode(piece, { stream: true }))
    yield gathered()
  }
  parser.write(decoder.decode()).close()
  yield gathered()
}

/** Walks through a whole part at once; nothing happens when there is no such part. */
export async function parseXml(part: Member | undefined, events: XmlEvents): Promise<void> {
  if (part) await Array.fromAsync(walkXml(part, events, () => null))
}
