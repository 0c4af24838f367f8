import type { Messages } from '../model/text.ts'

/** What can be wrong with a whole file: one sentence that names it and says what to do. */
export const PROBLEMS = {
  site: {
    nl: '{site} is geen adres van een site; geef het als example.nl of https://www.example.nl/.',
    en: '{site} is not the address of a site; write it as example.nl or https://www.example.nl/.',
  },
  missing: {
    nl: '{file} bestaat niet; controleer de naam en de map.',
    en: '{file} does not exist; check the name and the folder.',
  },
  unreadable: {
    nl: '{file} kan niet worden gelezen ({reason}).',
    en: '{file} cannot be read ({reason}).',
  },
  directory: {
    nl: '{file} is een map; geef de bestanden erin.',
    en: '{file} is a folder; name the files in it.',
  },
  empty: {
    nl: '{file} is leeg; exporteer de links opnieuw.',
    en: '{file} is empty; export the links again.',
  },
  binary: {
    nl: '{file} is geen tekst, ZIP of XLSX; exporteer de links als CSV.',
    en: '{file} is not text, ZIP or XLSX; export the links as CSV.',
  },
  oldExcel: {
    nl: '{file} is een oud Excel-bestand (.xls); bewaar het als XLSX of CSV.',
    en: '{file} is an old Excel file (.xls); save it as XLSX or CSV.',
  },
  longLine: {
    nl: '{file} is geen tabel: de eerste regel is langer dan {limit} tekens.',
    en: '{file} is not a table: its first line is longer than {limit} characters.',
  },
  noRows: {
    nl: '{file} heeft alleen een kop en geen rijen; exporteer de links opnieuw.',
    en: '{file} has a header and no rows; export the links again.',
  },
  unknownFormat: {
    nl: 'In {file} staat geen kolom met adressen van linkende pagina’s; exporteer de tabel met backlinks, of noem die kolom source_url.',
    en: 'No column of {file} holds addresses of linking pages; export the table of backlinks, or name that column source_url.',
  },
  ownPages: {
    nl: 'De adressen in {file} zijn pagina’s van {site} zelf; exporteer de tabel met linkende pagina’s (in Search Console: Links > Externe links exporteren > Recente links).',
    en: 'The addresses in {file} are pages of {site} itself; export the table of linking pages (in Search Console: Links > Export external links > Latest links).',
  },
  unknownImporter: {
    nl: '{importer} is geen bekend formaat; kies uit {known}.',
    en: '{importer} is not a known format; choose one of {known}.',
  },
} as const satisfies Messages
