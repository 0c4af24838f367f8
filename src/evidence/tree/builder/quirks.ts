// Which doctypes put a page in quirks mode, where a table does not close a paragraph (HTML Living Standard 13.2.6.4.1).

const SPACE = '[\\t\\n\\f\\r ]'
const QUOTED = `("[^"]*"|'[^']*')`
const NAME = new RegExp(`^${SPACE}*([^\\t\\n\\f\\r >]+)${SPACE}*`)
const PUBLIC = new RegExp(`^public${SPACE}*${QUOTED}${SPACE}*(?:${QUOTED}|$)`, 'i')
const SYSTEM = new RegExp(`^system${SPACE}*${QUOTED}`, 'i')

const SYSTEM_ID = 'http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd'
const PUBLIC_IDS: readonly string[] = [
  '-//w3o//dtd w3 html strict 3.0//en//',
  '-/w3c/dtd html 4.0 transitional/en',
  'html',
]
const PREFIXES_WITHOUT_SYSTEM_ID: readonly string[] = [
  '-//w3c//dtd html 4.01 frameset//',
  '-//w3c//dtd html 4.01 transitional//',
]
const PREFIXES: readonly string[] = [
  '+//silmaril//dtd html pro v0r11 19970101//',
  '-//as//dtd html 3.0 aswedit + extensions//',
  '-//advasoft ltd//dtd html 3.0 aswedit + extensions//',
  '-//ietf//dtd html 2.0 level 1//',
  '-//ietf//dtd html 2.0 level 2//',
  '-//ietf//dtd html 2.0 strict level 1//',
  '-//ietf//dtd html 2.0 strict level 2//',
  '-//ietf//dtd html 2.0 strict//',
  '-//ietf//dtd html 2.0//',
  '-//ietf//dtd html 2.1e//',
  '-//ietf//dtd html 3.0//',
  '-//ietf//dtd html 3.2 final//',
  '-//ietf//dtd html 3.2//',
  '-//ietf//dtd html 3//',
  '-//ietf//dtd html level 0//',
  '-//ietf//dtd html level 1//',
  '-//ietf//dtd html level 2//',
  '-//ietf//dtd html level 3//',
  '-//ietf//dtd html strict level 0//',
  '-//ietf//dtd html strict level 1//',
  '-//ietf//dtd html strict level 2//',
  '-//ietf//dtd html strict level 3//',
  '-//ietf//dtd html strict//',
  '-//ietf//dtd html//',
  '-//metrius//dtd metrius presentational//',
  '-//microsoft//dtd internet explorer 2.0 html strict//',
  '-//microsoft//dtd internet explorer 2.0 html//',
  '-//microsoft//dtd internet explorer 2.0 tables//',
  '-//microsoft//dtd internet explorer 3.0 html strict//',
  '-//microsoft//dtd internet explorer 3.0 html//',
  '-//microsoft//dtd internet explorer 3.0 tables//',
  '-//netscape comm. corp.//dtd html//',
  '-//netscape comm. corp.//dtd strict html//',
  "-//o'reilly and associates//dtd html 2.0//",
  "-//o'reilly and associates//dtd html extended 1.0//",
  "-//o'reilly and associates//dtd html extended relaxed 1.0//",
  '-//sq//dtd html 2.0 hotmetal + extensions//',
  '-//softquad software//dtd hotmetal pro 6.0::19990601::extensions to html 4.0//',
  '-//softquad//dtd hotmetal pro 4.0::19971010::extensions to html 4.0//',
  '-//spyglass//dtd html 2.0 extended//',
  '-//sun microsystems corp.//dtd hotjava html//',
  '-//sun microsystems corp.//dtd hotjava strict html//',
  '-//w3c//dtd html 3 1995-03-24//',
  '-//w3c//dtd html 3.2 draft//',
  '-//w3c//dtd html 3.2 final//',
  '-//w3c//dtd html 3.2//',
  '-//w3c//dtd html 3.2s draft//',
  '-//w3c//dtd html 4.0 frameset//',
  '-//w3c//dtd html 4.0 transitional//',
  '-//w3c//dtd html experimental 19960712//',
  '-//w3c//dtd html experimental 970421//',
  '-//w3c//dtd w3 html//',
  '-//w3o//dtd w3 html 3.0//',
  '-//webtechs//dtd mozilla html 2.0//',
  '-//webtechs//dtd mozilla html//',
]

/** Whether a doctype, given as what stands between `<!doctype` and `>`, asks for quirks mode. */
export function isQuirky(doctype: string): boolean {
  const name = NAME.exec(doctype)
  if (name?.[1]?.toLowerCase() !== 'html') return true
  const identifiers = doctype.slice(name[0].length)
  if (identifiers === '') return false
  const found = PUBLIC.exec(identifiers)
  if (found) return isQuirkyPublicId(unquoted(found[1]), found[2]) || unquoted(found[2]) === SYSTEM_ID
  const system = SYSTEM.exec(identifiers)
  return system === null || unquoted(system[1]) === SYSTEM_ID
}

function isQuirkyPublicId(id: string, systemId: string | undefined): boolean {
  if (PUBLIC_IDS.includes(id)) return true
  const prefixes = systemId === undefined ? [...PREFIXES, ...PREFIXES_WITHOUT_SYSTEM_ID] : PREFIXES
  return prefixes.some((prefix) => id.startsWith(prefix))
}

function unquoted(quoted: string | undefined): string {
  return quoted?.slice(1, -1).toLowerCase() ?? ''
}
