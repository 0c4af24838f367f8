/** Text as HTML. The invented texts hold nothing dangerous, yet an ampersand or quote should come out right. */
export function text(plain: string): string {
  return plain.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}

export function anchor(href: string, label: string, rel?: string): string {
  return `<a href="${text(href)}"${rel === undefined ? '' : ` rel="${rel}"`}>${text(label)}</a>`
}
