import type { Text } from '../../model/text.ts'
import type { Grade } from '../../model/verdict.ts'

/** The name of each grade, and what it means in one sentence. */
export const GRADE_WORDS: Readonly<Record<Grade, { readonly name: Text; readonly means: Text }>> = {
  strong: {
    name: { nl: 'Sterk', en: 'Strong' },
    means: {
      nl: 'In de lopende tekst van een pagina over jouw onderwerp, op een site met naam.',
      en: 'In the running text of a page about your subject, on a site of some standing.',
    },
  },
  fair: {
    name: { nl: 'Redelijk', en: 'Fair' },
    means: {
      nl: 'Een echte aanbeveling die iets waard is, met één punt dat beter kan.',
      en: 'A real recommendation that is worth something, with one point that could be better.',
    },
  },
  weak: {
    name: { nl: 'Zwak', en: 'Weak' },
    means: {
      nl: 'Een echte link die weinig waard is, bijvoorbeeld in een voettekst of bij een ander onderwerp.',
      en: 'A real link of little value, for instance in a footer or under another subject.',
    },
  },
  'no-effect': {
    name: { nl: 'Zonder effect', en: 'No effect' },
    means: {
      nl: 'De link staat er, maar geeft niets door: nofollow, noindex, of netjes als betaald aangegeven.',
      en: 'The link is there but passes nothing on: nofollow, noindex, or properly marked as paid.',
    },
  },
  risk: {
    name: { nl: 'Risico', en: 'Risk' },
    means: {
      nl: 'Zou een handmatige beoordeling waarschijnlijk niet doorstaan.',
      en: 'Would probably not survive a manual review.',
    },
  },
  lost: {
    name: { nl: 'Verdwenen', en: 'Lost' },
    means: {
      nl: 'Stond er bij dit bezoek niet. Eén keer gezien; een tweede bezoek moet het bevestigen.',
      en: 'Was not there at this visit. Seen once; a second visit has to confirm it.',
    },
  },
  unknown: {
    name: { nl: 'Onbekend', en: 'Unknown' },
    means: {
      nl: 'Kon niet worden gecontroleerd. Dat is geen oordeel over de link.',
      en: 'Could not be checked. That is no judgement of the link.',
    },
  },
}
