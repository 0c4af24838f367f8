import { headingsOf, titleOf, titleParts } from '../headline.ts'
import { hasMoreProse } from '../prose.ts'
import type { Page } from '../page.ts'
import type { Quote } from '../../model/evidence.ts'

/** Error pages excuse themselves in a few lines; an article about error pages has more running text (characters). */
const MOST_PROSE = 700

/** A headline with more words than this is about something. */
const MOST_WORDS = 9

/** Headlines of error pages in nl, en, de, fr, es. */
const GONE =
  /\b(not (be )?found|niet (meer )?(worden )?gevonden|nicht (mehr )?gefunden|introuvable|non trouvée?|no encontrad[oa]|no se (ha )?encontr\w+|bestaat (helaas )?niet|existiert nicht|n['’]existe (pas|plus)|no existe|does(n['’]t| not) exist|no longer (exists|available)|niet (meer )?beschikbaar|not available|page missing|(can|could)(n?['’]?t| ?not) be found|can['’]?t find (that|this|the) page)\b|^\W*(error|fout|fehler|erreur|http)?\W*404\W*(error|fout|fehler|erreur)?\W*$/i

/** What such pages say in a sentence. */
const SENTENCE =
  /\b(page|pagina|seite|página|url|link|article|artikel|product|adres|address|inhoud|content)\b[^.\n]{0,80}\b(not (be )?found|(could|can)(n['’]t| ?not) be found|does(n['’]t| not) exist|no longer (exists?|available|here)|niet (meer )?(gevonden|bestaat|bestaan|beschikbaar)|bestaat (helaas )?niet|nicht (mehr )?(gefunden|verfügbar)|existiert nicht|n['’]existe (pas|plus)|introuvable|no (existe|se ha encontrado|encontrada)|been (moved|removed|deleted)|is (verplaatst|verwijderd))|\b(can(no|'|’)t|could not|couldn['’]t|unable to) find (the|that|this|what)\b|\b(kunnen|konden) (de|deze|die) pagina niet vinden\b|\bhttp 404\b|\b404 (error|fout|fehler)\b/i

/** An error page that came with status 200: its title or heading says so, its text says so again, and it says little else. */
export function findNotFound(page: Page): Quote | null {
  if (hasMoreProse(page.flow, MOST_PROSE)) return null
  const title = titleParts(titleOf(page)).find(isMessage)
  const heading = [...headingsOf(page, 'h1'), ...headingsOf(page, 'h2', 2)].find(isMessage)
  const headline = heading ?? title
  if (headline === undefined) return null
  const told = title !== undefined && heading !== undefined
  if (!told && !SENTENCE.test(page.flow.text.slice(0, 20_000).replace(headline, ''))) return null
  return { from: 'text', text: headline, at: heading === undefined ? 'title' : 'h1' }
}

function isMessage(words: string): boolean {
  return words.split(' ').length <= MOST_WORDS && GONE.test(words)
}
