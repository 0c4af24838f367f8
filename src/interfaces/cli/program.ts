import { Command, Option } from 'commander'
import type { Operation, Progress, Services } from '../../app/index.ts'
import { fillIn, say, whyInvalid } from '../../i18n/index.ts'
import { Problem } from '../../model/problem.ts'
import type { Text } from '../../model/text.ts'
import { createAsker } from './asker.ts'
import { fieldsOf, type Field } from './fields.ts'
import { createProgressBar } from './progress-bar.ts'
import { runPipe } from './run-pipe.ts'
import { runPlain } from './run-plain.ts'
import { sayLine, type Terminal } from './terminal.ts'

const WORDS = {
  summary: {
    nl: 'Welke backlinks zijn echt iets waard, waarom, en wat nu?',
    en: 'Which backlinks are truly worth something, why, and what next?',
  },
  json: { nl: 'geef het antwoord als JSON', en: 'give the answer as JSON' },
  lang: { nl: 'taal: nl of en', en: 'language: nl or en' },
  help: { nl: 'toon deze hulp', en: 'show this help' },
} as const

/** What the commands of two words have in common, by their first word. */
const GROUPS: Readonly<Record<string, Text>> = {
  graph: {
    nl: 'Maak, reken aan en kijk in een graaf van sites die naar elkaar linken',
    en: 'Build, rank and look into a graph of sites that link to each other',
  },
  project: {
    nl: 'Zeg welke sites van jou zijn en waar ze over gaan',
    en: 'Say which sites are yours and what they are about',
  },
  workspace: {
    nl: 'Bekijk, bewaar en verhuis wat bewaard is, en ruim het op',
    en: 'See what is kept; back it up, move it and tidy it',
  },
}

/** The command line, derived from the operations: one command each, one option a field. */
export function buildProgram(operations: readonly Operation[], services: Services, terminal: Terminal): Command {
  const program = dressed(new Command('schakel'), terminal).description(say(WORDS.summary, terminal.language))
  program.version(services.versions.schakel, '-V, --version')
  for (const operation of operations) {
    const words = operation.name.split(' ')
    let parent = program
    for (const word of words.slice(0, -1)) {
      parent = parent.commands.find((each) => each.name() === word) ?? addGroup(parent, word, terminal)
    }
    parent.addCommand(commandFor(operation, words.at(-1) ?? '', services, terminal))
  }
  return program
}

function addGroup(parent: Command, name: string, terminal: Terminal): Command {
  const description = GROUPS[name]
  if (description === undefined) throw new Error(`say in GROUPS what the commands of '${name}' are for`)
  const group = dressed(new Command(name), terminal).description(say(description, terminal.language))
  parent.addCommand(group)
  return group
}

/** What every command shares: streams, language and no exit behind our back. */
function dressed(command: Command, terminal: Terminal): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', say(WORDS.help, terminal.language))
    .helpCommand(false)
    .option('--lang <nl|en>', say(WORDS.lang, terminal.language))
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      writeErr: (text) => void terminal.stderr.write(text),
      outputError: () => undefined,
    })
}

function commandFor(operation: Operation, name: string, services: Services, terminal: Terminal): Command {
  const command = dressed(new Command(name), terminal).description(say(operation.summary, terminal.language))
  if (operation.kind === 'plain' || operation.single !== undefined)
    command.option('--json', say(WORDS.json, terminal.language))
  const fields = fieldsOf(operation.input, terminal.language)
  for (const field of fields) addField(command, field)
  return command.action(async () => {
    const given: Record<string, unknown> = { ...command.opts() }
    fields
      .filter(({ positional }) => positional)
      .forEach(({ name: key }, index) => (given[key] = command.processedArgs[index] as unknown))
    await perform(operation, given, services, terminal)
  })
}

function addField(command: Command, { flag, positional, required, kind, choices, value, description }: Field): void {
  if (positional) {
    const name = kind === 'list' ? `${flag}...` : flag
    command.argument(required ? `<${name}>` : `[${name}]`, description)
    return
  }
  const shape = kind === 'flag' ? flag : kind === 'list' ? `${flag} <${value}...>` : `${flag} <${value}>`
  const option = new Option(shape, description)
  if (choices !== null) option.choices(choices)
  if (flag === '--lang') return
  command.addOption(option.makeOptionMandatory(required && kind !== 'flag'))
}

async function perform(
  operation: Operation,
  given: Record<string, unknown>,
  services: Services,
  terminal: Terminal,
): Promise<void> {
  const parsed = operation.input.safeParse(given)
  if (!parsed.success) {
    const why = whyInvalid(operation.input, given)
    throw new Problem('invalid', fillIn({ nl: 'Dit klopt niet: {why}.', en: 'This is not right: {why}.' }, 'why', why))
  }
  const bar = createProgressBar(terminal)
  const asker = createAsker(terminal)
  const context = {
    services,
    language: terminal.language,
    signal: terminal.signal,
    report: (progress: Progress) => bar.report(progress),
    note: (text: Text, params = {}) => {
      bar.clear()
      sayLine(terminal.stderr, say(text, terminal.language, params))
    },
    ask: (text: Text, params = {}) => {
      bar.clear()
      return asker.ask(say(text, terminal.language, params))
    },
  }
  try {
    const single = operation.kind === 'pipe' && operation.single?.asked(parsed.data) === true ? operation.single : null
    const asJson = given.json === true
    if (single !== null) await runPlain(single, context, parsed.data, terminal, asJson)
    else if (operation.kind === 'pipe') await runPipe(operation, context, parsed.data, terminal)
    else await runPlain(operation, context, parsed.data, terminal, asJson)
  } finally {
    bar.clear()
    asker.close()
  }
}
