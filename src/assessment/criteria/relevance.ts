import type { Quote } from '../../model/evidence.ts'
import type { Nearness, RelevanceEvidence, WordMatch } from '../../model/relevance.ts'
import { combinedRelevance } from '../relevance-score.ts'
import { defineCriterion } from '../criterion.ts'

const quoteWords = (words: readonly WordMatch[]): Quote[] =>
  words.length === 0
    ? []
    : [
        {
          from: 'text',
          text: words.map(({ here, there }) => (here === there ? here : `${here} ~ ${there}`)).join(', '),
        },
      ]

/** Are the linking page, and the words around the link, about what the site is about? (C1, T1) */
export const relevance = defineCriterion({
  id: 'relevance',
  needs: ['relevance'],
  messages: {
    page: {
      nl: 'De pagina staat dichter bij je onderwerp dan {percent} % van willekeurige pagina’s',
      en: 'The page is nearer to your subject than {percent} % of random pages',
    },
    paragraph: {
      nl: 'De tekst rond de link staat dichter bij je pagina dan {percent} % van willekeurige teksten',
      en: 'The text around the link is nearer to your page than {percent} % of random texts',
    },
    weak: {
      nl: 'Titel en ankertekst staan dichter bij je onderwerp dan {percent} %',
      en: 'Title and anchor are nearer to your subject than {percent} %',
    },
    'little-text': {
      nl: 'Er staat te weinig tekst op de pagina om het onderwerp te zien',
      en: 'There is too little text on the page to see its subject',
    },
    language: {
      nl: 'De pagina is in een andere taal ({page}) dan je site ({site}); dat is geen fout, wel een ander publiek',
      en: 'The page is in another language ({page}) than your site ({site}); no fault, but another audience',
    },
    informational: { nl: 'De pagina legt iets uit', en: 'The page explains something' },
    commercial: { nl: 'De pagina wil iets verkopen', en: 'The page wants to sell something' },
    listing: { nl: 'De pagina is een lijst of overzicht', en: 'The page is a list or overview' },
    news: { nl: 'De pagina is een nieuwsbericht', en: 'The page is a news item' },
    forum: { nl: 'De pagina is een gesprek', en: 'The page is a conversation' },
    profile: { nl: 'De pagina is een profiel', en: 'The page is a profile' },
  },
  judge({ relevance: evidence }, say) {
    const told = (key: 'page' | 'paragraph' | 'weak', { percentile, words }: Nearness) =>
      percentile === null ? [] : [say(key, { percent: Math.round(percentile * 100) }, quoteWords(words))]
    const reasons = [...told('page', evidence.pageToNiche), ...told('paragraph', evidence.paragraphToTarget)]
    if (evidence.pageToNiche.score === null) reasons.push(say('little-text'), ...told('weak', evidence.titleAndAnchor))
    if (otherLanguage(evidence))
      reasons.push(say('language', { page: evidence.pageLanguage ?? '', site: evidence.siteLanguages.join(', ') }))
    if (evidence.intent !== null) reasons.push(say(evidence.intent))
    const combined = combinedRelevance(evidence)
    return { score: combined?.score ?? null, confidence: combined?.confidence ?? 0, reasons }
  },
})

function otherLanguage({ pageLanguage, siteLanguages }: RelevanceEvidence): boolean {
  return pageLanguage !== null && siteLanguages.length > 0 && !siteLanguages.includes(pageLanguage)
}
