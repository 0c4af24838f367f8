import { existsSync } from 'node:fs'
import type { Text } from '../../model/text.ts'
import { receiversSchema, type Receiver } from '../../notifications/index.ts'
import { readJsonFile } from '../read-json-file.ts'

const UNUSABLE: Text = {
  nl: 'Het bestand met ontvangers {file} is niet te gebruiken ({why}). Zie docs/notifications.md voor een voorbeeld.',
  en: 'The file of receivers {file} cannot be used ({why}). See docs/notifications.md for an example.',
}

/**
 * Who is told of changes. Without a file of the user's own choice the usual one is read where it is there.
 * @throws Problem `invalid` when the file cannot be used
 */
export async function readReceivers(named: string | undefined, usual: string): Promise<Receiver[]> {
  if (named === undefined && !existsSync(usual)) return []
  return readJsonFile(named ?? usual, receiversSchema, UNUSABLE)
}
