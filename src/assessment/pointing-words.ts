/**
 * Words that an anchor is made of when it says nothing of the page it leads to, after Google's advice on link text ("click
 * here", "read more", "website" are not descriptive). Dutch, English, German, French, Spanish; written without accents.
 */
const POINTING: ReadonlySet<string> = new Set(
  [
    // where: here, there, further
    'hier daar ginds verder verderop onder onderaan boven hierboven hieronder hierover eronder erover',
    'here there over below above further on',
    'hier da dort dazu hierzu weiter unten oben ici la ci dessous aqui alli abajo',
    // what one does with it
    'klik klikken lees lezen bekijk bekijken kijk zie ga open vind download ontdek weten doorlezen doorklikken',
    'click tap press read reading see view visit go check look find out open learn get continue discover download know have',
    'klicken klick klicke lesen weiterlesen ansehen anschauen sehen siehe besuchen erfahren finden',
    'cliquez cliquer lire voir visiter savoir decouvrir telecharger clic haz leer ver visita saber descargar',
    // a thing on the web, whatever it is about
    'site sites website websites webpagina webpaginas pagina homepage home blog blogpost weblog artikel artikelen bericht stuk stukje tekst gids overzicht bron bronnen link links linkje url adres verhaal info informatie details detail contact',
    'web webpage page pages article articles post posts story text guide overview source sources reference address information it one',
    'seite webseite webseiten internetseite beitrag text quelle quellen infos adresse startseite ratgeber',
    'lien liens source sources suite informations texte enlace enlaces fuente fuentes sitio articulo informacion entrada',
    // more, all, the full thing
    'meer alle alles het hele volledige complete originele oorspronkelijke officiele more all full complete entire whole original official rest',
    'mehr alle ganze ganzen vollstandige offizielle original plus tout complet mas todo completo oficial completa',
    // small words
    'de een dit deze die dat in op aan bij naar van via uit over voor te om en of ook eens mijn je jouw uw hun zijn haar onze ons',
    'the a an this that these those in on at to from of for via by and or also my your his her its their our us',
    'der die das den dem ein eine einen dieser diese dieses diesem diesen im auf an bei zu zur zum von vom und oder auch ihre ihrer seine unsere',
    'le les un une ce cet cette ces sur dans de du des en et ou leur notre son sa el los las uno una este esta estos en por su nuestra y o',
  ].flatMap((line) => line.split(' ')),
)

/** A link that wraps a paragraph is not judged word by word. */
const MOST_WORDS = 6

/** Whether the words, in lower case and without accents, only point: "in dit artikel", "over on their website". */
export function onlyPoints(words: string): boolean {
  const list = words.split(' ')
  return list.length <= MOST_WORDS && list.every((word) => POINTING.has(word))
}
