import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { Problem } from '../model/problem.ts'
import type { Text } from '../model/text.ts'

/** A file that a person writes is some pages of text at most; a larger one is something else. */
const LARGEST = 1_000_000

/**
 * Reads a JSON file that a person wrote.
 * @param unusable sentence with `{file}` and `{why}`, for a file that cannot be read or does not hold what it should
 * @throws Problem `invalid` with that sentence
 */
export async function readJsonFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  unusable: Text,
): Promise<z.output<Schema>> {
  const fail = (why: string): Problem => new Problem('invalid', unusable, { file, why })
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fail(error.code ?? error.message)
  })
  if (bytes.length > LARGEST) throw fail(`${bytes.length} bytes`)
  const parsed = schema.safeParse(parse(bytes.toString('utf8'), fail))
  if (parsed.success) return parsed.data
  throw fail(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function parse(text: string, fail: (why: string) => Problem): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fail((error as Error).message)
  }
}
