import { readFile } from 'node:fs/promises'
import type { z } from 'zod'
import { fillIn, whyInvalid } from '../i18n/index.ts'
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
  const fail = (why: Text): Problem => new Problem('invalid', fillIn(unusable, 'why', why), { file })
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw fail(unworded(error.code ?? error.message))
  })
  if (bytes.length > LARGEST) throw fail(unworded(`${bytes.length} bytes`))
  const value = parse(bytes.toString('utf8'), fail)
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw fail(whyInvalid(schema, value))
}

function parse(text: string, fail: (why: Text) => Problem): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fail(unworded((error as Error).message))
  }
}

/** A technical name, which is the same in every language. */
function unworded(name: string): Text {
  return { nl: name, en: name }
}
