import { isLetter } from '../letters.ts'

/** What a heading, the start of a block or an anchor says is coming. */
export const PHRASE = {
  none: 0,
  related: 1,
  sources: 2,
  comments: 3,
  author: 4,
  newsletter: 5,
  share: 6,
  labels: 7,
  more: 8,
} as const
export type Phrase = (typeof PHRASE)[keyof typeof PHRASE]

// Dutch, English, German, French, Spanish; as such lines are commonly headed, whatever the site.
const PHRASES: readonly (readonly [Phrase, string])[] = [
  [
    PHRASE.related,
    `lees ook|zie ook|bekijk ook|kijk ook|ook interessant|ook leuk|ook lekker|meer over|meer nieuws|meer artikelen|gerelateerd|gerelateerde|verwante|aanbevolen|
    andere artikelen|anderen lazen|meest gelezen|populair|nog meer|vorige|volgende|laatste nieuws|recente|misschien vind je|misschien ook|eerder schreef|nieuwste|
    read also|also read|read next|read more|see also|related|recommended|you may also|you might also|more from|more on|more in|more stories|more news|most read|
    most popular|popular|trending|latest|recent posts|recent|similar|up next|next|previous|also on|in other news|don't miss|editor's picks|top stories|keep reading|
    lesen sie auch|auch interessant|mehr zum thema|mehr zu|mehr von|weitere|ähnliche|verwandte|das könnte|passend dazu|meistgelesen|siehe auch|aktuelle|neueste|
    lire aussi|à lire|a lire|voir aussi|sur le même|articles similaires|articles liés|les plus lus|à voir|plus d'articles|
    lee también|lea también|te puede|noticias relacionadas|lo más|relacionado|relacionados|más noticias|más leído|también te|artículos relacionados|ver también`,
  ],
  [
    PHRASE.sources,
    `bron|bronnen|bronvermelding|referenties|literatuur|literatuurlijst|voetnoten|noten|documenten|bijlagen|bijlage|downloads|externe links|externe koppelingen|verder lezen|
    meer informatie|meer weten|geraadpleegd|onderzoek|publicaties|
    source|sources|references|reference|bibliography|literature|further reading|footnotes|notes|documents|attachments|external links|more information|citations|works cited|
    publications|press|resources|quelle|quellen|literaturverzeichnis|einzelnachweise|weblinks|fußnoten|dokumente|weitere informationen|links zum thema|
    sources et|références|bibliographie|liens externes|pour en savoir plus|fuente|fuentes|referencias|bibliografía|enlaces externos|más información`,
  ],
  [
    PHRASE.comments,
    `customer reviews|reviews|klantbeoordelingen|beoordelingen|kundenbewertungen|bewertungen|avis clients|opiniones|reacties|reactie|gedachten over|thoughts on|commentaire|geef een reactie|reageer|plaats een reactie|comments|comment|leave a|responses|replies|reply|join the|discussion|add a comment|post a comment|beantwoorden|antwoorden|
    kommentare|kommentar|schreibe einen|antworten|commentaires|laisser un|répondre|comentarios|deja un|responder|permalink|report|quote|citeer|zitieren`,
  ],
  [
    PHRASE.author,
    `over de auteur|over de schrijver|auteur|geschreven door|door|tekst|redactie|about the author|about|written by|author|by|words by|posted by|published by|contributor|
    über den autor|über die autorin|autor|autorin|von|text|par|à propos de|auteur de|sobre el autor|escrito por|por|foto|photo|image|fotograf|bild|beeld|credit`,
  ],
  [
    PHRASE.newsletter,
    `nieuwsbrief|schrijf je in|abonneer|meld je aan|blijf op de hoogte|mis niets|word lid|steun|doneer|newsletter|subscribe|sign up|get the|join our|stay up|support|donate|register|
    log in|login|inloggen|abonnieren|anmelden|abonnez|inscrivez|suscríbete|get our|download the|follow us|volg ons|folgen|suivez|síguenos|contact us|click here to subscribe`,
  ],
  [
    PHRASE.share,
    `deel|delen|share|share this|tweet|teilen|partager|compartir|print|e-mail|email|mail|facebook|twitter|linkedin|whatsapp|pinterest|drucken|pin it|stuur`,
  ],
  [
    PHRASE.labels,
    `tags|tag|trefwoorden|categorie|categorieën|geplaatst in|onderwerpen|thema's|tagged|category|categories|posted in|filed under|topics|topic|keywords|labels|in|
    schlagwörter|schlagworte|kategorie|kategorien|themen|mots-clés|catégorie|catégories|étiquettes|etiquetas|categoría|categorías|temas|posted on|gepubliceerd`,
  ],
  [
    PHRASE.more,
    `lees verder|lees meer|meer|verder|read full|continue|view all|see all|show more|learn more|view|weiterlesen|mehr|mehr lesen|lire la suite|voir|leer más|ver más|bekijk|toon|alle`,
  ],
]

const BY_FIRST_WORD = new Map<string, (readonly [string, Phrase])[]>()
for (const [phrase, list] of PHRASES) {
  for (const text of list.split('|').map((one) => one.replace(/\s+/g, ' ').trim())) {
    const first = text.split(' ', 1)[0] ?? ''
    const known = BY_FIRST_WORD.get(first)
    if (known === undefined) BY_FIRST_WORD.set(first, [[text, phrase]])
    else known.push([text, phrase])
  }
}
for (const list of BY_FIRST_WORD.values()) list.sort((a, b) => b[0].length - a[0].length)

/** What `text` begins with, leading marks and digits left out. Looks at the first 60 characters. */
export function phraseOf(text: string): Phrase {
  const begin = text.slice(0, 60).toLowerCase()
  const letter = firstLetter(begin)
  if (letter === begin.length) return PHRASE.none
  const start = begin.slice(letter).replace('’', "'")
  const phrases = BY_FIRST_WORD.get(start.slice(0, endOfWord(start)))
  if (phrases === undefined) return PHRASE.none
  const words = start.replace(/\s+/g, ' ')
  for (const [phrase, kind] of phrases) {
    if (words.startsWith(phrase) && !/\p{L}/u.test(words.charAt(phrase.length))) return kind
  }
  return PHRASE.none
}

/** Where the first letter stands; the length without one. */
function firstLetter(text: string): number {
  let at = 0
  while (at < text.length && !isLetter(text.codePointAt(at)!)) at++
  return at
}

const HYPHEN = 0x2d
const APOSTROPHE = 0x27

function endOfWord(text: string): number {
  let at = 0
  while (at < text.length) {
    const code = text.codePointAt(at)!
    if (!isLetter(code) && code !== HYPHEN && code !== APOSTROPHE) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

// What a site asks of its readers or says about its rights, in a line of its own: newsletter, follow, terms, disclosure, credits.
// Only where a word begins, in lower case: that is found in half the time.
const REQUEST = new RegExp(
  `(?:^|[^a-z])(?:${[
    'newsletter',
    'nieuwsbrief',
    'subscri',
    'abonne',
    'sign up',
    'signing up',
    'schrijf je in',
    'meld je aan',
    'inscri',
    'suscr',
    'anmeld',
    'follow (us|me|@)',
    'on twitter',
    'on facebook',
    'on instagram',
    'volg (ons|mij|me)',
    'like us',
    'join (us|our)',
    'download (the|our|de|onze)',
    'all rights reserved',
    'alle rechten',
    'alle rechte',
    'tous droits',
    'copyright',
    '©',
    'privacy',
    'terms of',
    'voorwaarden',
    'datenschutz',
    'cookie',
    'comment policy',
    'leave a comment',
    'reprint',
    'originally (published|appeared)',
    'first appeared',
    'oorspronkelijk',
    'verscheen eerst',
    'original article',
    'affiliate',
    'commission',
    'commissie',
    'sponsor',
    'advert',
    'donat',
    'doneer',
    'spenden',
    'become a (member|patron)',
    'free trial',
    'contact us',
    'email us',
    'neem contact',
    'apple podcasts',
    'spotify',
    'podcast',
    'app store',
    'google news',
    'photo by',
    'image credit',
    'foto:',
    'log ?in',
    'inloggen',
    'register',
    'already a',
    'get the latest',
    'read the original',
    'read more',
    'lees meer',
    'lees ook',
    'read also',
    'also read',
    'related:',
    'see also',
    'lesen sie auch',
    'mehr zum',
    'à lire',
  ].join('|')})`,
)

/** Whether a line asks the reader for something or states rights, rather than telling something. */
export function asks(text: string): boolean {
  return REQUEST.test(text.toLowerCase())
}
