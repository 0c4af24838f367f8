/**
 * Words by which a page says when it was last changed, right before the date, in nl, en, de, fr, es. What stands between
 * them and the date is at most a day of the week or "on".
 */
const CHANGED = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:last |latest |page )?(?:updated?|modified|revised|revision|changed)',
    // Forum software says "last edited" of a post; only wikis say it of the page.
    'page (?:was )?(?:last )?edited',
    '(?:voor het )?(?:laatste?(?:lijk)? )?(?:gewijzigd|bijgewerkt|aangepast|herzien|wijziging|aanpassing|ge-?updatet|geüpdatet|update)',
    '(?:zuletzt |letzte )?(?:aktualisiert|aktualisierung|geändert|änderung|bearbeitet|überarbeitet)',
    '(?:dernière )?(?:mise? à jour|modification|modifiée?|actualisée?)',
    '(?:última )?(?:actualizad[oa]|actualización|modificad[oa]|modificación)',
  ].join('|')})[^\\d\\n.;|]{0,25}?(?=\\d|${'\\p{L}{3,12}\\.? \\d'})`,
  'iu',
)

/** Cheap look before the pattern: a line without these letters does not speak of a change. */
const HINT =
  /updat|modif|revis|page|chang|wijzig|bijgewerkt|aangepast|herzien|aanpassing|aktualis|änder|arbeitet|mise|actuali/i

/** A line cut where it begins to speak of a change: what comes before, and the date and what follows; null where it does not. */
export function partedAtChange(line: string): { readonly before: string; readonly changed: string } | null {
  const match = HINT.test(line) ? CHANGED.exec(line) : null
  if (match === null) return null
  return { before: line.slice(0, match.index), changed: line.slice(match.index + match[0].length) }
}
