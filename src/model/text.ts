/** The languages that every sentence for a reader exists in. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** One sentence in every language. `{name}` is filled in from params; `{count|link|links}` picks the word for a number. */
export type Text = Readonly<Record<Language, string>>

export type Params = Readonly<Record<string, string | number>>

/** A named set of sentences, kept beside the code that says them. */
export type Messages = Readonly<Record<string, Text>>
