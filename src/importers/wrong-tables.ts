import type { Text } from '../model/text.ts'
import type { ColumnNames } from './table-format.ts'

/** A table that people hand in by mistake, and the sentence that names the right one. */
interface WrongTable {
  readonly needs: readonly ColumnNames[]
  readonly text: Text
}

/** Told by their columns; a table is wrong when all are there and no format fits. */
export const WRONG_TABLES: readonly WrongTable[] = [
  {
    needs: ['Target page|Página de destino|דף יעד', 'Incoming links|קישורים נכנסים'],
    text: {
      nl: '{file} is de tabel Pagina’s met de meeste links van Search Console: die noemt je eigen pagina’s. Neem Links > Externe links exporteren > Recente links.',
      en: '{file} is the Top linked pages table of Search Console: it lists your own pages. Take Links > Export external links > Latest links.',
    },
  },
  {
    needs: ['Rank|Count|Links', 'Link text|Linking text|Top linking text'],
    text: {
      nl: '{file} is de tabel met linkteksten van Search Console: die noemt geen pagina’s. Neem Links > Externe links exporteren > Recente links.',
      en: '{file} is the Top linking text table of Search Console: it names no pages. Take Links > Export external links > Latest links.',
    },
  },
  {
    needs: ['Clicks|Klikken', 'Impressions|Vertoningen'],
    text: {
      nl: '{file} is het rapport Prestaties van Search Console: dat gaat over zoekopdrachten, niet over links. Neem Links > Externe links exporteren > Recente links.',
      en: '{file} is the Performance report of Search Console: it is about searches, not links. Take Links > Export external links > Latest links.',
    },
  },
  {
    needs: ['Anchor text|Anchor', 'Ref. domains|Referring domains|Backlinks Count|Ref. pages|Domains num'],
    text: {
      nl: '{file} is een tabel met ankerteksten: die noemt geen linkende pagina’s. Exporteer de tabel Backlinks.',
      en: '{file} is a table of anchor texts: it names no linking pages. Export the Backlinks table.',
    },
  },
  {
    needs: ['Page URL|URL|Page', 'Ref. domains|Referring domains|Linking Domains to Page|Total Links'],
    text: {
      nl: '{file} is een tabel met je eigen best gelinkte pagina’s. Exporteer de tabel Backlinks (bij Moz: Inbound Links).',
      en: '{file} is a table of your own best linked pages. Export the Backlinks table (at Moz: Inbound Links).',
    },
  },
  {
    needs: ['Keyword|Zoekwoord', 'Volume|Search volume|Position|Zoekvolume'],
    text: {
      nl: '{file} is een tabel met zoekwoorden. Exporteer de tabel Backlinks.',
      en: '{file} is a table of keywords. Export the Backlinks table.',
    },
  },
]

/** A disavow file: what the owner wants ignored, not a list of links that are there. */
export const DISAVOW_FILE: Text = {
  nl: '{file} is een disavow-bestand: dat noemt wat je Google laat negeren, niet welke links er zijn. Exporteer de tabel met backlinks.',
  en: '{file} is a disavow file: it names what you ask Google to ignore, not which links there are. Export the table of backlinks.',
}
