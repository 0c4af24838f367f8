import { defaultTreeAdapter as dom } from 'parse5'
import type { DefaultTreeAdapterTypes as Dom } from 'parse5'

/** Walks parse5's tree and counts what each text and attribute holds, without recursion. */
export function walkParse5(document: Dom.Document): number {
  const waiting: Dom.ChildNode[] = [...document.childNodes]
  let read = 0
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (dom.isTextNode(node)) read += node.value.length
    if (!dom.isElementNode(node)) continue
    for (const { value } of node.attrs) read += value.length
    for (const child of node.childNodes) waiting.push(child)
  }
  return read
}
