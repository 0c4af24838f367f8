/** What the product gets wrong today and why. An entry that comes right fails the test, so that the list only shrinks. */
export interface KnownMiss {
  readonly page: string
  /** Names of fields, or hrefs of links as written. */
  readonly what: readonly string[]
  readonly why: string
}

export const KNOWN_MISSES: readonly KnownMiss[] = [
  {
    page: 'en-div-soup',
    what: ['/newsletter'],
    why: 'A side column without any name or heading element.',
  },
  {
    page: 'en-div-soup',
    what: ['/about'],
    why: 'A foot without any name begins before the last part of the page that counts as one.',
  },
  {
    page: 'en-forum-thread',
    what: ['./posting.php?mode=reply&t=20931'],
    why: 'The button for an answer stands before the first post and counts as the header.',
  },
  {
    page: 'en-glossary',
    what: ['https://changeringing-wiki.example/terms'],
    why: 'The last link of a list of sources stands so near the foot that it counts as footer.',
  },
  {
    page: 'en-malformed',
    what: ['http://blackthorn-sticks.example/'],
    why: 'A link before it that is not closed goes on through the whole table, so that it seems full of links.',
  },
  {
    page: 'en-product-reviews',
    what: ['published'],
    why: 'The date of a review is taken for that of the page, as no other date is there.',
  },
  {
    page: 'fr-blogger-journal',
    what: [
      'https://carnetdumarais.example/p/oiseaux.html',
      'https://carnetdumarais.example/p/cartes.html',
      'https://carnetdumarais.example/p/moi.html',
    ],
    why: 'The menu stands in a box named widget, as do the boxes of the side column.',
  },
  {
    page: 'nl-drupal-municipality',
    what: ['/sites/default/files/2025-03/bewonersbrief.pdf', 'https://bekendmakingen.example/oosterveen/2024/5512'],
    why: 'A list of documents that belongs to the article is taken for a menu.',
  },
  {
    page: 'nl-link-directory',
    what: ['/contact'],
    why: 'A sentence about who keeps the page reads like its text.',
  },
  {
    page: 'nl-questions',
    what: ['/huisregels'],
    why: 'The form for an answer counts to the answers.',
  },
  {
    page: 'nl-sponsored-post',
    what: ['/wonen/opbergen'],
    why: 'The category stands in the by-line, which reads like a sentence.',
  },
  {
    page: 'nl-wordpress-article',
    what: ['/desem-bewaren-in-de-vriezer/'],
    why: 'A line "Lees ook" in a box inside the text: on labelled pages such lines count as text as often as not.',
  },
]
