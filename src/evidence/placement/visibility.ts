// What a reader cannot see. Google's spam policies list these ways of hiding text: white on white is left out, it needs layout.
const HIDING = [
  /display\s*:\s*none/i,
  /visibility\s*:\s*hidden/i,
  /(^|[;{\s])opacity\s*:\s*0(\.0+)?\s*(!important\s*)?(;|$)/i,
  /font-size\s*:\s*0(px|em|rem|pt|%)?\s*(!important\s*)?(;|$)/i,
  /text-indent\s*:\s*-\s*\d{3,}/i,
  /(left|top|right|margin-left|margin-top)\s*:\s*-\s*\d{4,}px/i,
  /clip(-path)?\s*:\s*(rect\(\s*0|rect\(\s*1px|inset\(\s*(50|100)%)/i,
  /(^|[;{\s])(max-)?height\s*:\s*[01](px)?\s*(!important\s*)?;.*overflow\s*:\s*hidden/i,
]

// Inline styles and rules longer than this do more than hide; a bound keeps every pattern linear in practice.
const MAX_DECLARATIONS = 1000

// What stands in each of them: most styles have none of it, and are looked at once instead of eight times.
const MAY_HIDE = /none|hidden|(?:opacity|font-size)\s*:\s*0|indent\s*:\s*-|:\s*-\s*\d{4}|clip/i

/** Whether these declarations take an element out of the reader's sight. */
export function hides(declarations: string): boolean {
  if (declarations.length > MAX_DECLARATIONS || !MAY_HIDE.test(declarations)) return false
  return HIDING.some((pattern) => pattern.test(declarations))
}

/** Class names and ids that the page's own stylesheets hide outright. */
export interface HiddenNames {
  readonly classes: ReadonlySet<string>
  readonly ids: ReadonlySet<string>
}

// Enough for a theme's inline styles; what comes later is a framework's, whose hiding rules are for menus and states.
const MAX_STYLESHEET = 65_536
const SIMPLE_SELECTOR = /^([.#])([\w-]+)$/
// Of the thousands of rules of a theme few have such a selector.
const HAS_SIMPLE_SELECTOR = /(?:^|,)\s*[.#][\w-]+\s*(?:,|$)/

/** Reads rules of one class or one id (`.x`, `#x`, lists of them) at the top level; rules inside `@media` depend on the screen and are left out. */
export function hiddenNames(stylesheets: Iterable<string>): HiddenNames {
  const classes = new Set<string>()
  const ids = new Set<string>()
  const hide = (selector: string, declarations: string): void => {
    if (!HAS_SIMPLE_SELECTOR.test(selector) || !hides(declarations)) return
    const simple = selector.split(',').flatMap((one) => SIMPLE_SELECTOR.exec(one.trim()) ?? [])
    for (let at = 0; at < simple.length; at += 3) (simple[at + 1] === '.' ? classes : ids).add(simple[at + 2]!)
  }
  let left = MAX_STYLESHEET
  for (const sheet of stylesheets) {
    eachRule(sheet.slice(0, left), hide)
    left -= sheet.length
    if (left <= 0) break
  }
  return { classes, ids }
}

/** Tells of each rule at the top level. */
function eachRule(sheet: string, tell: (selector: string, declarations: string) => void): void {
  let start = 0
  for (let open = sheet.indexOf('{'); open >= 0; open = sheet.indexOf('{', start)) {
    const written = sheet.slice(start, open)
    const selector = (written.includes('/*') ? written.replace(/\/\*[^*]*\*\//g, '') : written).trim()
    const isGroup = selector.startsWith('@')
    const close = isGroup ? endOfGroup(sheet, open) : sheet.indexOf('}', open)
    if (close < 0) return
    if (!isGroup) tell(selector, sheet.slice(open + 1, close))
    start = close + 1
  }
}

function endOfGroup(sheet: string, open: number): number {
  let depth = 0
  for (let i = open; i < sheet.length; i++) {
    const code = sheet.charCodeAt(i)
    if (code === 123) depth++
    else if (code === 125 && --depth === 0) return i
  }
  return -1
}
