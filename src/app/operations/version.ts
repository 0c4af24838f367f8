import { z } from 'zod'
import { definePlain } from '../operation.ts'

export const version = definePlain({
  name: 'version',
  summary: { nl: 'Toon de versie van Schakel en Node', en: 'Show the version of Schakel and Node' },
  effect: 'read',
  input: z.object({}),
  output: z.object({ schakel: z.string(), node: z.string() }),
  run: ({ services }) => Promise.resolve(services.versions),
  print: ({ schakel, node }) => `schakel ${schakel} (Node ${node})`,
})
