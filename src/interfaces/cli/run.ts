import { CommanderError } from 'commander'
import { loadOperations, OPERATION_NAMES, type Operation, type Services } from '../../app/index.ts'
import { say } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import { EXIT, EXIT_FOR } from './exit-codes.ts'
import { buildProgram } from './program.ts'
import { sayLine, type Terminal } from './terminal.ts'

/** Commander's complaints, by its codes; the part between quotes is the user's own word. */
const USAGE: Readonly<Record<string, Text>> = {
  'commander.unknownOption': {
    nl: 'Optie {word} bestaat niet; kijk met --help welke er zijn.',
    en: 'There is no option {word}; see --help for those there are.',
  },
  'commander.unknownCommand': {
    nl: 'Opdracht {word} bestaat niet; kijk met --help welke er zijn.',
    en: 'There is no command {word}; see --help for those there are.',
  },
  'commander.missingArgument': {
    nl: 'Er ontbreekt een gegeven: {word}; zie --help.',
    en: 'Something is missing: {word}; see --help.',
  },
  'commander.missingMandatoryOptionValue': {
    nl: 'Optie {word} is nodig; zie --help.',
    en: 'Option {word} is needed; see --help.',
  },
  'commander.optionMissingArgument': {
    nl: 'Optie {word} wil een waarde; zie --help.',
    en: 'Option {word} wants a value; see --help.',
  },
  'commander.excessArguments': {
    nl: 'Er staat een woord te veel op de regel; zie --help.',
    en: 'There is a word too many on the line; see --help.',
  },
  'commander.invalidArgument': {
    nl: 'Die waarde kan niet bij {word}; zie --help.',
    en: 'That value does not fit {word}; see --help.',
  },
}
const BUG: Text = {
  nl: 'Dit had niet mogen gebeuren: {message}. Meld het met de opdracht die je gaf.',
  en: 'This should not have happened: {message}. Please report it with the command you gave.',
}

/** Runs one command line and gives its exit code; see docs/cli.md for the codes. */
export async function run(argv: readonly string[], services: Services, terminal: Terminal): Promise<number> {
  try {
    await buildProgram(await operationsFor(argv), services, terminal).parseAsync(argv, { from: 'user' })
    return EXIT.done
  } catch (error) {
    return explain(error, terminal)
  }
}

/** The operation that is asked for by name; all of them for help and for what is not understood. */
function operationsFor(argv: readonly string[]): Promise<readonly Operation[]> {
  const named = OPERATION_NAMES.find((name) => name.split(' ').every((word, at) => word === argv[at]))
  return loadOperations(named === undefined ? OPERATION_NAMES : [named])
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError) return explainUsage(error, terminal)
  const { stderr, language } = terminal
  if (error instanceof Problem) {
    sayLine(stderr, say(error.text, language, error.params))
    return EXIT_FOR[error.code]
  }
  sayLine(stderr, say(BUG, language, { message: error instanceof Error ? error.message : String(error) }))
  if (terminal.env.SCHAKEL_DEBUG !== undefined && error instanceof Error) sayLine(stderr, error.stack ?? '')
  return EXIT.bug
}

function explainUsage(error: CommanderError, { stderr, language }: Terminal): number {
  if (error.exitCode === 0) return EXIT.done
  // `schakel` alone: commander has already shown the help.
  if (error.code === 'commander.help') return EXIT.usage
  const word = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  sayLine(stderr, say(USAGE[error.code] ?? { nl: error.message, en: error.message }, language, { word }))
  return EXIT.usage
}
