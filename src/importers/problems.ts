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
  encrypted: {
    nl: '{file} is met een wachtwoord beveiligd; pak het uit en geef de bestanden erin.',
    en: '{file} is protected by a password; unpack it and name the files in it.',
  },
  brokenArchive: {
    nl: '{file} is beschadigd of geen gewoon ZIP- of XLSX-bestand ({reason}); exporteer het opnieuw.',
    en: '{file} is damaged or no ordinary ZIP or XLSX file ({reason}); export it again.',
  },
  unsafeArchive: {
    nl: '{file} bevat {member}: zulke ingangen (koppelingen, paden buiten het archief, dubbele namen) worden geweigerd.',
    en: '{file} holds {member}: such entries (links, paths outside the archive, names given twice) are refused.',
  },
  bomb: {
    nl: '{file} zou uitgepakt {size} MB worden uit {packed} MB of heeft meer dan {entries} ingangen; dat is geen export.',
    en: '{file} would unpack to {size} MB from {packed} MB or has more than {entries} entries; that is no export.',
  },
  nested: {
    nl: '{file} is een archief in een archief; pak het uit en geef de bestanden erin.',
    en: '{file} is an archive within an archive; unpack it and name the files in it.',
  },
  noTables: {
    nl: '{file} bevat geen tabellen; exporteer de links opnieuw.',
    en: '{file} holds no tables; export the links again.',
  },
  manyTexts: {
    nl: '{file} heeft te veel tekst voor een werkblad; bewaar het als CSV.',
    en: '{file} has too much text for a workbook; save it as CSV.',
  },
  cutShort: {
    nl: '{file} is afgebroken of beschadigd; wat ervoor staat is gelezen.',
    en: '{file} is cut short or damaged; what comes before that was read.',
  },
} as const satisfies Messages
