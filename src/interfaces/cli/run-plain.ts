import type { Context, PlainOperation } from '../../app/index.ts'
import { printable, type Terminal } from './terminal.ts'

/** Runs an operation and prints what it gives: as lines for people, or with `--json` as one JSON value. */
export async function runPlain(
  operation: Pick<PlainOperation, 'output' | 'run' | 'print'>,
  context: Context,
  input: Record<string, unknown>,
  terminal: Terminal,
  json: boolean,
): Promise<void> {
  const output = operation.output.parse(await operation.run(context, input))
  const text =
    json || operation.print === undefined
      ? JSON.stringify(output, null, json ? 0 : 2)
      : printable(operation.print(output, terminal.language))
  if (text !== '') terminal.stdout.write(`${text}\n`)
}
