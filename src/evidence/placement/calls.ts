import { words } from './elements.ts'

// Dutch, English, German, French, Spanish: the words with which a button or a line of promotion tells the reader what to do.
const CALLS = new Set(
  words(`koop bestel bekijk lees meld schrijf download vraag probeer ontdek klik boek ga kijk luister doneer
  learn shop buy check get sign subscribe book try start view click see read order join contact watch listen discover find visit request
  apply register explore compare save add claim open donate browse schedule
  jetzt kaufen bestellen mehr lesen ansehen anmelden
  acheter voir découvrir lire télécharger
  comprar ver leer descargar`),
)

/** Whether a text begins by telling the reader to do something. */
export function isCall(text: string): boolean {
  const first = /[\p{L}\p{N}']+/u.exec(text)?.[0]
  return first !== undefined && CALLS.has(first.toLowerCase())
}
