import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Problem } from '../../model/problem.ts'
import { receiversSchema, type Receiver } from '../../notifications/index.ts'

/** A list of receivers is some pages of text; a larger file is something else. */
const LARGEST_FILE = 1_000_000

/**
 * Who is told of changes. Without a file of the user's own choice the usual one is read where it is there.
 * @throws Problem `invalid` when the file cannot be used
 */
export async function readReceivers(named: string | undefined, usual: string): Promise<Receiver[]> {
  const file = named ?? usual
  if (named === undefined && !existsSync(usual)) return []
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw unusable(file, error.code ?? error.message)
  })
  if (bytes.length > LARGEST_FILE) throw unusable(file, `${bytes.length} bytes`)
  const parsed = receiversSchema.safeParse(parseJson(file, bytes.toString('utf8')))
  if (parsed.success) return parsed.data
  throw unusable(file, parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw unusable(file, (error as Error).message)
  }
}

function unusable(file: string, why: string): Problem {
  return new Problem(
    'invalid',
    {
      nl: 'Het bestand met ontvangers {file} is niet te gebruiken ({why}). Zie docs/notifications.md voor een voorbeeld.',
      en: 'The file of receivers {file} cannot be used ({why}). See docs/notifications.md for an example.',
    },
    { file, why },
  )
}
