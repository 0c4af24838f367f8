import type { DisclosureEvidence } from '../model/evidence.ts'

type Kind = DisclosureEvidence['kind']

/** A sentence by which a page speaks of itself, or its owner of what they sell. */
export interface Statement {
  readonly kind: Kind
  readonly sign: RegExp
}

/** `\b` for letters of every language; JavaScript's own knows ASCII only, so it sees an edge in `sponsorisé`. */
const EDGE = '(?:(?<=[\\p{L}\\d])(?![\\p{L}\\d])|(?<![\\p{L}\\d])(?=[\\p{L}\\d]))'
/** The same before a letter, and told in less than half the time: a pattern asks it at every character of a line. */
const START = '(?<![\\p{L}\\d])'

const ITEM =
  '(?:blog|post|posting|blog ?post|article|story|page|content|review|video|newsletter|item|artikel|bericht|stuk|verhaal|pagina|blogbericht|blogartikel|recensie|column|beitrag|text|inhalt|seite|billet|contenu|texte|artículo|entrada|contenido|publicación)'
const THIS = '(?:this|dit|deze|dieser|diese|dieses|cet|cette|ce|este|esta)'
const PAID =
  '(?:sponsored|paid(?: for)?|gesponsor[de]+|betaald|mede mogelijk gemaakt|mogelijk gemaakt|gesponsert|bezahlt|sponsorisée?|rémunérée?|patrocinad[oa]|pagad[oa])'
const PARTNERSHIP = '(?:paid|sponsored|commercial|betaalde?|gesponsorde?|commerciële?|bezahlte[rs]?|gesponserte[rs]?)'
/** What is paid for, named by those who make it. */
const WORK =
  '(?:post|posting|blog|blogpost|article|content|story|conversation|feature|promotion|partnership|collaboration|campaign|artikel|bericht|bijdrage|promotie|samenwerking|partnerschap|advertentie|campagne|beitrag|inhalt|kooperation|zusammenarbeit|partnerschaft|anzeige)'
const ARTICLE = '(?:an? |een |eine? |une? )?'

/**
 * Sentences in nl, en, de, fr, es. Each needs the page to speak of itself ("this article", "we") or to offer ("your
 * guest post"): an article about sponsorship names the same things without either.
 */
export const STATEMENTS: readonly Statement[] = [
  ...signs('sponsored', [
    `\\b${THIS} (?:\\p{L}+ )?${ITEM} (?:\\p{L}+ ){0,4}${PAID}\\b`,
    `\\b${THIS} (?:\\p{L}+ )?${ITEM} (?:\\p{L}+ ){0,4}(?:an? )?(?:advertorial|advertisement|anzeige|werbung|publirreportage|publirreportaje|publicidad)\\b`,
    `\\b${THIS} (?:${ITEM} )?(?:is|was|betreft|ist|war|est|es) ${ARTICLE}(?:${PARTNERSHIP} ${WORK}|advertorial|advertisement|werbebeitrag|partenariat rémunéré|collaboration commerciale|colaboración pagada)\\b`,
    `\\b${THIS} (?:${ITEM} )?(?:bevat|contains|includes|enthält|contient|contiene) (?:betaalde |paid |bezahlte )?(?:reclame|advertising|werbung|publicité|publicidad)\\b`,
    `\\b${THIS} ${ITEM} [^.\\n]{0,40}\\bin (?:paid|sponsored|commercial|betaalde|gesponsorde|commerciële|bezahlter|gesponserter) (?:partnership|collaboration|samenwerking|zusammenarbeit|kooperation|partnerschaft) (?:with|met|mit)\\b`,
    `\\b${THIS} (?:\\p{L}+ )?${ITEM} (?:is|was|wordt|werd) (?:je |u |jou )?(?:brought to you by|aangeboden door)\\b`,
    `\\b(?:thank you|thanks|bedankt|dank) (?:to |aan |voor )?[^.\\n]{2,60} (?:for sponsoring|voor het sponsoren van) (?:this|today[’']s|dit|deze) ${ITEM}\\b`,
    `\\b${THIS} (?:\\p{L}+ )?${ITEM} (?:is|was|kwam|kam|entstand|ist|werd|wurde)[^.\\n]{0,40}\\b(?:in samenwerking met|in collaboration with|in partnership with|in zusammenarbeit mit|in kooperation mit)\\b[^.\\n]{0,80}\\b(?:adverteerder|sponsor|betaald|paid|bezahlt)`,
    '\\b(?:ik|wij|we|i) (?:ben|zijn|heb|hebben|was|were|have been|kreeg|kregen|received|got) [^.\\n]{0,30}\\b(?:betaald|paid|vergoeding|compensated|compensation) (?:om|voor|to|for)\\b[^.\\n]{0,40}\\b(?:artikel|blog|post|review|bericht|article|link)',
    `\\b(?:voor|for|für) ${THIS} ${ITEM} (?:ontving|kreeg|heb|hebben|have|received|was|were|habe|haben|erhielt|bekam)[^.\\n]{0,30}\\b(?:vergoeding|betaald|betaling|paid|payment|compensat\\p{L}+|vergütung|honorar|bezahlt)`,
    `\\b(?:compensated|paid|betaald|vergoed|bezahlt) (?:for|to write|voor|für) ${THIS} ${ITEM}\\b`,
    '\\b(?:written|published|posted|geschreven|geplaatst|gepubliceerd) (?:in exchange for|in ruil voor) (?:an? |een )?(?:payment|compensation|fee|betaling|vergoeding)\\b',
    '\\b(?:i|we|ik|wij|ich|wir) (?:received|got|was sent|were sent|kreeg|kregen|ontving|ontvingen|erhielt|erhielten|bekam|bekamen) [^.\\n]{0,60}\\b(?:free|gratis|kosteloos|kostenlos)\\b[^.\\n]{0,60}\\b(?:in exchange for|in return for|in ruil voor|im gegenzug für)\\b',
    '\\b(?:written|published|posted|geschreven|geplaatst) (?:on behalf of|in opdracht van|namens) (?:an? |our |een |onze )?(?:advertiser|sponsor|adverteerder)',
    '\\bdieser (?:beitrag|artikel) (?:ist|enthält) (?:eine )?(?:anzeige|werbung)\\b',
    '\\b(?:article|billet) (?:sponsorisé|rédigé en partenariat rémunéré)\\b',
  ]),
  ...signs('affiliate', [
    `\\b(?:${THIS}|our|some|onze|de) (?:\\p{L}+ ){0,3}(?:${ITEM}|links?|site|website) (?:may |kan |kunnen |können |might |also )?(?:contains?|includes?|bevat(?:ten)?|enthält|enthalten|contient|contiene|are|zijn|sind) (?:\\p{L}+ ){0,2}(?:affiliate|partner-?links?|affiliés?|afiliad[oa]s?)`,
    '\\b(?:we|i|wij|ik|wir) (?:may |might |kunnen |kan |can |will )?(?:earn|receive|get|ontvangen|ontvang|krijgen|krijg|verdienen|erhalten|bekommen) (?:an? |een |eine )?(?:\\p{L}+ )?(?:affiliate )?(?:commission|commissie|provision)',
    `\\b(?:in|op|on|auf|dans|sur|en) (?:${THIS}|diesem) (?:\\p{L}+ )?${ITEM} (?:staan|zitten|staat|vind je|gebruik ik|plaats ik|there are|you will find|i use|befinden sich|sind|il y a|se trouvent|hay) (?:\\p{L}+ ){0,3}(?:affiliate|partner-?links?|liens affiliés|enlaces de afiliad)`,
    '\\b(?:dan |daarvoor |hiervoor |then )?(?:krijg|ontvang|verdien|krijgen|ontvangen|verdienen|get|earn|receive|erhalte|bekomme) (?:ik|wij|we|i|ich|wir) (?:\\p{L}+ ){0,3}(?:commissie|commission|provision|provisie)',
    '\\bas an amazon associate\\b',
    '\\bals (?:amazon|bol(?:\\.com)?)[- ]partner\\b',
  ]),
  ...signs('sells-links', [
    '\\b(?:wilt? (?:u|je|jij)|ook|zelf) (?:\\p{L}+ ){0,3}(?:gastblog|gastartikel|gastpost|advertorial|artikel|blog|link|backlink)s? (?:laten )?(?:plaatsen|kopen|publiceren|inkopen)',
    '\\b(?:gastblog|gastartikel|gastpost|backlink|linkplaatsing|advertorial|sponsored post|guest post)s?\\b[^.\\n]{0,60}(?:€|\\$|£|\\beur\\b|\\beuro\\b|\\busd\\b) ?\\d',
    '(?:€|\\$|£|\\beur\\b) ?\\d[\\d.,]*[^.\\n]{0,40}\\b(?:gastblog|gastartikel|backlink|linkplaatsing|sponsored post|guest post|dofollow|do-follow)',
    '\\b(?:tarieven|prijzen|prijs|rates|prices|preise|tarifs|tarifas) (?:per|voor|for|für|pour|par) (?:een |an? |eine )?(?:plaatsing|gastblog|link|backlink|artikel|sponsored post|guest post|placement|gastbeitrag)',
    '\\bwe (?:also )?(?:accept|publish|offer|sell) (?:\\p{L}+ )?(?:sponsored|paid) (?:guest )?(?:posts?|articles?|content|links?)\\b',
    '\\bwij (?:verkopen|bieden|plaatsen) (?:\\p{L}+ )?(?:links|backlinks|gastblogs|linkplaatsingen|gesponsorde artikelen|advertorials)\\b',
    '\\b(?:buy|order|purchase) (?:a |your )?(?:guest posts?|backlinks?|dofollow links?|sponsored posts?)\\b',
    '\\b(?:koop|bestel) (?:een |je |uw )?(?:backlinks?|gastblogs?|linkplaatsing(?:en)?|dofollow links?)\\b',
    '\\b(?:backlinks?|gastbeiträge?|gastartikel|linkplatzierung) (?:kaufen|buchen)\\b',
    '\\b(?:acheter|vendons) des (?:liens|backlinks)\\b|\\bcomprar (?:enlaces|backlinks)\\b',
  ]),
  ...signs('exchanges-links', [
    '\\blinks? ?ruil(?:en)?\\b|\\blink ?exchange\\b|\\bexchange links\\b|\\blinktausch\\b|\\béchange de liens\\b|\\bintercambio de enlaces\\b',
    '\\b(?:word|become|werden sie) (?:ook |een |a |our |onze )*link ?partner\\b|\\blinkpartner (?:worden|werden)\\b',
  ]),
  ...signs('guest-post', [
    `\\b${THIS} (?:is|was|ist|est|es) (?:an? |een |ein |un )?(?:guest (?:post|article|blog|contribution)|gast(?:blog|bijdrage|artikel|post|column|beitrag)|article invité|artículo invitado)`,
    '^(?:guest (?:post|article|blog|contribution)|gast(?:blog|bijdrage|artikel|post|beitrag)|article invité|artículo invitado) (?:by|door|van|von|par|de|por)\\b',
    '^(?:gastauteur|gastblogger|guest author|guest contributor|gastautor(?:in)?)\\b ?:',
  ]),
]

/** A look for all of these at once, in a tenth of the time that trying each of them takes: a line that this is not found in holds none. */
export const STATEMENT = looserOf(STATEMENTS.map(({ sign }) => sign.source))

/** Who paid, behind a label: "Advertorial – Bakery X", "paid partnership with Bakery X". */
const WHO = '(?:[ :|/–—-]+[^.\\n]{2,60})?'

/** A block that is nothing but the label of a paid piece. Ad boxes are labelled "Advertisement" or "Sponsored" alone; those are not here. */
export const LABEL = new RegExp(
  `^[\\s*([|–—-]*(?:${[
    `(?:sponsored|paid|branded|partner|promoted|advertiser|advertisement|advertising|gesponsor[de]+|betaalde?|commerciële|gesponserter?|bezahlter?|sponsorisée?|patrocinad[oa])[ -]?${WORK}${WHO}`,
    `(?:advertorial|publireportage|publirreportaje|publi-?rédactionnel|ingezonden mededeling|(?:contenu|article) sponsorisé|(?:contenido|artículo) patrocinado|collaboration commerciale)${WHO}`,
    'gesponsord (?:bericht|inhoud)|betaalde inhoud',
    '(?:sponsored by|aangeboden door|gesponsord door|gesponsert von|sponsorisé par|patrocinado por) [^.]{2,40}',
    'in (?:betaalde samenwerking met|paid partnership with|bezahlter (?:kooperation|zusammenarbeit) mit) [^.]{2,60}',
    '#(?:ad|adv|advertentie|spon|sponsored|gesponsord|anzeige|werbung)',
  ].join('|')})[\\s*)\\]|:.–—-]*$`,
  'iu',
)

/** A remark beside one link. */
export const LINK_MARK =
  /[([*] ?(?:ad|advertentie|anzeige|werbung|sponsored(?: link)?|gesponsord(?:e link)?|betaalde link|paid link|affiliate(?:[- ]?link)?|partnerlink|reclame|spon|publicité|publicidad) ?[)\]*]|\b(?:sponsored|gesponsorde|betaalde|affiliate) link\b/iu

/** Cheap look before the patterns, from place to place in a text: a line without these letters holds none of them. */
export const HINT =
  /sponsor|gespons|advert|reclame|werb|branded|promot|commerc|kooperation|brought to|betaal|paid|partner|affil|amazon|commissi|provision|gast|guest|backlink|ruil|exchange|tausch|échange|intercambio|dofollow|links|liens|enlaces|patrocin|rédaction|rémun|anzeige|werbung|mededeling|samenwerking|mogelijk gemaakt|tarie|invit|publi|aangeboden|kreeg|kregen|ontving|received|was sent|were sent|erhielt|bekam|in ruil voor|gegenzug|#ad|#spon|collaboration|colaboraci|vergoeding|compensat/gi

function signs(kind: Kind, patterns: readonly string[]): Statement[] {
  return patterns.map((pattern) => {
    const source = pattern.replaceAll(/\\b(?=(?:\(\?:)*\p{L})/gu, START).replaceAll('\\b', EDGE)
    return { kind, sign: new RegExp(source, 'iu') }
  })
}

/** Asks for no edges of words but before the first, which it does once for all of them: a line has few such places. */
function looserOf(sources: readonly string[]): RegExp {
  const looser = (source: string): string =>
    source.replaceAll(EDGE, '').replaceAll(START, '').replaceAll('\\p{L}', '\\S')
  const atStart = sources.filter((source) => source.startsWith(START)).map(looser)
  const elsewhere = sources.filter((source) => !source.startsWith(START)).map(looser)
  return new RegExp([`(?<![a-z\\d])(?:${atStart.join('|')})`, ...elsewhere].join('|'), 'iu')
}
