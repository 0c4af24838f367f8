import { headingsOf, titleOf, titleParts } from '../headline.ts'
import { proseLength } from '../prose.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../../model/evidence.ts'

/** Error pages console in a few lines; an article about error pages has more running text than this (characters). */
const MOST_PROSE = 700

/** A title or heading that is nothing but the message, in nl, en, de, fr, es. Anchored: a longer title is about something. */
const HEADLINE = new RegExp(
  '^(error\\s*|fout\\s*|fehler\\s*|erreur\\s*)?(404|410)?[\\s:!.,–—-]*(error|fout|fehler|erreur)?[\\s:!.,–—-]*(' +
    '(sorry|oops|oeps|whoops|helaas|ups|hoppla|oups|ups)?[\\s,!.…-]*' +
    '((the |this |deze |de |die |diese |la |cette |esta )?(requested )?(page|post|article|product|content|pagina|artikel|bericht|seite|inhalt|página)' +
    " ?(you (requested|are looking for|were looking for) |die (je|u) zoekt )?(is |was |has been |could |can('|’)?t |cannot |can not |kon |kan |werd |wurde |konnte |n('|’)est |no )?(be |not be |niet |nicht |not |pas |ha sido )?" +
    '(not found|found|niet gevonden|gevonden( worden)?|worden gevonden|bestaat niet( \\(?meer\\)?)?|nicht gefunden( werden)?|gefunden|introuvable|non trouvée?|trouvée?|no encontrada|encontrada|does(n(\'|’)t| not) exist|not available|unavailable|no longer (exists|available)|no existe|existe pas|removed|verwijderd|deleted|missing|moved))' +
    '|not found|niet gevonden|nicht gefunden|introuvable|no encontrad[oa]|nothing (was )?found|niets gevonden|page missing|file not found)?[\\s:!.()–—-]*(404|410)?[\\s!.()]*$',
  'i',
)

/** What such pages say in a sentence. */
const SENTENCE =
  /\b(page|pagina|seite|página|url|link|article|artikel|product|content|adres|address)\b[^.\n]{0,80}\b(not found|(could|can)(n't|n’t| ?not) be found|does(n't|n’t| not) exist|no longer (exists?|available|here)|niet (meer )?(gevonden|bestaa[tn]|beschikbaar)|bestaat niet|nicht (mehr )?(gefunden|existier|verfügbar)|existiert nicht|n['’]existe (pas|plus)|introuvable|no (existe|se ha encontrado|encontrada)|(been|was) (moved|removed|deleted)|is (verplaatst|verwijderd))|\b(can(no|'|’)t|could not|couldn['’]t|unable to) find (the|that|this|what) (page|you)|\b(kunnen|konden) (de|deze|die) pagina niet vinden|\bwaren niet in staat\b|\bHTTP 404\b|\b404 (error|fout|fehler|not found)\b/i

/** An error page that came with status 200: says it in its title or heading, has no text of its own, and says it again. */
export function findNotFound(page: Page): Quote | null {
  if (proseLength(page.flow) > MOST_PROSE) return null
  const title = titleParts(titleOf(page)).find(isMessage)
  const heading = [...headingsOf(page, 'h1'), ...headingsOf(page, 'h2', 2)].find(isMessage)
  const sentence = SENTENCE.exec(page.flow.text.slice(0, 20_000))
  const signs = [title, heading, sentence?.[0]].filter((sign) => sign !== undefined)
  const strong = title !== undefined || heading !== undefined
  if (!strong || signs.length < 2) return null
  return { from: 'text', text: heading ?? title ?? '', at: heading === undefined ? 'title' : 'h1' }
}

function isMessage(words: string): boolean {
  return words.length >= 3 && words.length <= 120 && /\p{L}|40[4]|410/u.test(words) && HEADLINE.test(words)
}
