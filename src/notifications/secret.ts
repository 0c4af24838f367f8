import { z } from 'zod'
import { Problem } from '../model/problem.ts'

/** A password or key: the text itself, or the name of the environment variable that holds it. */
export const secretSchema = z.union([z.string().min(1), z.object({ env: z.string().min(1) })])
export type Secret = z.output<typeof secretSchema>

/** @throws Problem when the variable is not set */
export function reveal(secret: Secret, env: NodeJS.ProcessEnv = process.env): string {
  if (typeof secret === 'string') return secret
  const value = env[secret.env]
  if (value !== undefined && value !== '') return value
  throw new Problem(
    'invalid',
    {
      nl: 'De omgevingsvariabele {name} is leeg; de instellingen voor meldingen verwijzen ernaar.',
      en: 'The environment variable {name} is empty; the settings for notifications refer to it.',
    },
    { name: secret.env },
  )
}
