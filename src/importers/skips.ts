import type { SkipReason } from '../model/claim.ts'
import type { Text } from '../model/text.ts'

/** What a summary says about rows that gave no claim: `{count}` of them, and why. */
export const SKIPS: Readonly<Record<SkipReason, Text>> = {
  'no-url': {
    nl: '{count} {count|rij|rijen} zonder adres van een linkende pagina',
    en: '{count} {count|row|rows} without the address of a linking page',
  },
  'bad-url': {
    nl: '{count} {count|rij|rijen} met een adres dat niet klopt',
    en: '{count} {count|row|rows} with an address that is not valid',
  },
  'own-host': {
    nl: '{count} {count|link|links} van je eigen site',
    en: '{count} {count|link|links} from your own site',
  },
  'other-target': {
    nl: '{count} {count|link|links} naar een andere site dan de uwe',
    en: '{count} {count|link|links} to another site than yours',
  },
  'bad-csv': {
    nl: '{count} {count|rij|rijen} die niet als tabelrij te lezen {count|is|zijn} (aanhalingstekens of aantal cellen)',
    en: '{count} {count|row|rows} that cannot be read as a table row (quotes or number of cells)',
  },
  'too-long': {
    nl: '{count} {count|regel|regels} langer dan de grens',
    en: '{count} {count|line|lines} longer than the limit',
  },
  'bad-log-line': {
    nl: '{count} {count|regel|regels} die geen logregel {count|is|zijn}',
    en: '{count} {count|line that is no log line|lines that are no log lines}',
  },
  'no-referer': {
    nl: '{count} {count|bezoek|bezoeken} zonder Referer',
    en: '{count} {count|visit|visits} without a Referer',
  },
  'own-referer': {
    nl: '{count} {count|bezoek|bezoeken} vanaf je eigen site',
    en: '{count} {count|visit|visits} from your own site',
  },
  'search-engine': {
    nl: '{count} {count|bezoek|bezoeken} vanuit zoekmachines en antwoordmachines',
    en: '{count} {count|visit|visits} from search and answer engines',
  },
  'referrer-spam': {
    nl: '{count} {count|bezoek|bezoeken} met een Referer die spam is',
    en: '{count} {count|visit|visits} with a Referer that is spam',
  },
  'private-page': {
    nl: '{count} {count|bezoek|bezoeken} vanuit een app, een mailbox of een kort doorstuuradres: er is geen pagina om te bekijken',
    en: '{count} {count|visit|visits} from an app, a mailbox or a short redirecting address: there is no page to look at',
  },
  robot: {
    nl: '{count} {count|bezoek|bezoeken} van robots',
    en: '{count} {count|visit|visits} by robots',
  },
  'not-a-page': {
    nl: '{count} {count|verzoek|verzoeken} om iets anders dan een pagina, of mislukt',
    en: '{count} {count|request|requests} for something other than a page, or failed',
  },
}
