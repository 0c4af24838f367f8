import { once } from 'node:events'
import { atOnce, type Context, type PipeOperation } from '../../app/index.ts'
import { Problem } from '../../model/problem.ts'
import { say, whyInvalid } from '../../i18n/index.ts'
import { lines } from './lines.ts'
import type { Terminal } from './terminal.ts'

/**
 * Answers JSON lines on stdin with JSON lines on stdout. At most `width` rows are open at once, so memory stays flat
 * whatever the input; a row that cannot be read or answered is answered with `{id, error}` and the rest goes on.
 */
export async function runPipe(
  operation: PipeOperation,
  context: Context,
  input: Record<string, unknown>,
  terminal: Terminal,
): Promise<void> {
  const answer = await operation.open(context, input)
  await atOnce(rows(terminal, context.signal), operation.width(input), async (line) =>
    write(terminal, await answerLine(operation, answer, line, terminal)),
  )
}

/** The lines that ask for an answer, until there are no more or the user stops. */
async function* rows({ stdin }: Terminal, signal: AbortSignal): AsyncGenerator<string | null> {
  for await (const line of lines(stdin)) {
    if (signal.aborted) return
    if (line?.trim() !== '') yield line
  }
}

async function answerLine(
  { row }: PipeOperation,
  answer: (row: Record<string, unknown>) => Promise<unknown>,
  line: string | null,
  terminal: Terminal,
): Promise<unknown> {
  let id: unknown = null
  try {
    if (line === null) return { id, error: 'the line is too long' }
    const value: unknown = JSON.parse(line)
    id = (value as { id?: unknown } | null)?.id ?? null
    const parsed = row.safeParse(value)
    if (!parsed.success) return { id, error: whyInvalid(row, value)[terminal.language] }
    return await answer(parsed.data)
  } catch (error) {
    if (error instanceof Problem) return { id, error: say(error.text, terminal.language, error.params) }
    return { id, error: error instanceof Error ? error.message : String(error) }
  }
}

async function write({ stdout }: Terminal, reply: unknown): Promise<void> {
  if (!stdout.write(`${JSON.stringify(reply)}\n`)) await once(stdout, 'drain')
}
