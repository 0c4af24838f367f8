import type { Language } from '../../model/text.ts'

/** `--lang` wins, then the POSIX order LC_ALL, LC_MESSAGES, LANG (POSIX.1-2017, 8.2); English where none is Dutch. */
export function languageOf(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  const asked = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
  const wanted =
    asked ?? [env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value !== undefined && value !== '') ?? ''
  return wanted.toLowerCase().startsWith('nl') ? 'nl' : 'en'
}
