import type { z } from 'zod'
import type { Language, Text } from '../model/text.ts'
import type { Services } from './services.ts'

/** `read` changes nothing, `write` changes our own data, `send` reaches another person and needs a human's approval first. */
export type Effect = 'read' | 'write' | 'send'

/** How far long work is. One shape for every interface. */
export interface Progress {
  /** What is being done, as a sentence. */
  readonly stage: Text
  readonly done: number
  /** Null while it is not known. */
  readonly total: number | null
  /** Counts by outcome or grade, shown beside the bar. */
  readonly tally?: Readonly<Record<string, number>>
}

/** What an operation may use besides its input. */
export interface Context {
  readonly services: Services
  /** The language of whoever asks. */
  readonly language: Language
  /** Aborted on Ctrl-C or when the caller goes away: finish what is in flight, keep what is done, throw `interrupted`. */
  readonly signal: AbortSignal
  report(progress: Progress): void
  /** A sentence for people (stderr, log): warnings, rows skipped, files written. */
  note(text: Text, params?: Readonly<Record<string, string | number>>): void
  /** Asks whoever is there and gives their line; null when nobody answers (any more). */
  ask(question: Text, params?: Readonly<Record<string, string | number>>): Promise<string | null>
}

interface Declaration<In extends z.ZodObject> {
  /** Words of the command, kebab-case: `audit`, `graph import-ranks`. Also the HTTP route and the MCP tool. */
  readonly name: string
  readonly summary: Text
  readonly effect: Effect
  /**
   * Every field says what it is in `.meta({ nl, en })`; `positional: true` makes it an argument on the command line.
   * Arrays repeat, booleans are flags.
   */
  readonly input: In
}

/** Input in, output out. Long work reports progress through its context. */
export interface PlainOperation<
  In extends z.ZodObject = z.ZodObject,
  Out extends z.ZodType = z.ZodType,
> extends Declaration<In> {
  readonly kind: 'plain'
  readonly output: Out
  run(context: Context, input: z.output<In>): Promise<z.input<Out>>
  /** The output as lines for a terminal; without it, the output is printed as JSON. */
  readonly print?: (output: z.output<Out>, language: 'nl' | 'en') => string
}

/** What a pipe does when its input names one row itself: an answer for a person, with more in it than a line has. */
export interface SingleRow<In extends z.ZodObject = z.ZodObject, Out extends z.ZodType = z.ZodType> {
  asked(input: z.output<In>): boolean
  readonly output: Out
  run(context: Context, input: z.output<In>): Promise<z.input<Out>>
  readonly print: (output: z.output<Out>, language: Language) => string
}

/** JSON lines in, one JSON line out for each, streaming. A bad line is answered `{id, error}` and the rest goes on. */
export interface PipeOperation<
  In extends z.ZodObject = z.ZodObject,
  Row extends z.ZodObject = z.ZodObject,
  Out extends z.ZodType = z.ZodType,
> extends Declaration<In> {
  readonly kind: 'pipe'
  readonly row: Row
  readonly output: Out
  /** How many rows may be open at once (1 keeps the answers in order). */
  readonly width: (input: z.output<In>) => number
  /** Called once; the function it gives answers rows. */
  open(context: Context, input: z.output<In>): Promise<(row: z.output<Row>) => Promise<z.input<Out>>>
  readonly single?: SingleRow<In>
}

export type Operation = PlainOperation | PipeOperation

/** One declaration, four interfaces: the command, the HTTP route, the MCP tool and the web form are loops over these. */
export function definePlain<In extends z.ZodObject, Out extends z.ZodType>(
  operation: Omit<PlainOperation<In, Out>, 'kind'>,
): Operation {
  return { kind: 'plain', ...operation } as unknown as Operation
}

export function definePipe<In extends z.ZodObject, Row extends z.ZodObject, Out extends z.ZodType>(
  operation: Omit<PipeOperation<In, Row, Out>, 'kind'>,
): Operation {
  return { kind: 'pipe', ...operation } as unknown as Operation
}

export function defineSingle<In extends z.ZodObject, Out extends z.ZodType>(row: SingleRow<In, Out>): SingleRow<In> {
  return row
}
