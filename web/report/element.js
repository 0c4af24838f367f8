/**
 * @typedef {Record<string, string | number | boolean | EventListener | undefined>} Attributes
 * @typedef {Node | string | false | null | undefined} Child
 */

/**
 * Makes an element. Children that are strings become text nodes: the text of pages never passes through a parser.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Attributes} [attributes] functions become listeners; false and undefined are left out
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (value !== false && value !== undefined) made.setAttribute(name, value === true ? '' : String(value))
  }
  for (const child of children) if (child) made.append(child)
  return made
}

/**
 * A link that opens a page of somebody else, or its address as text where it is not http(s).
 * @param {string} address @param {string} label @param {string} [className]
 */
export function outsideLink(address, label, className) {
  if (!/^https?:\/\//i.test(address)) return element('span', { class: className }, label)
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer', class: className }, label)
}
