import { z } from 'zod'
import { parseRobots, rule } from '../../fetch/index.ts'
import { definePipe } from '../operation.ts'

export const robots = definePipe({
  name: 'robots',
  summary: {
    nl: 'Zeg voor elke regel of een robots.txt een adres toestaat, en welke regel dat bepaalt',
    en: 'Say for each line whether a robots.txt allows an address, and which rule decides',
  },
  effect: 'read',
  input: z.object({}),
  row: z.object({ id: z.unknown(), robots: z.string(), agent: z.string(), url: z.string() }),
  output: z.object({ id: z.unknown(), allowed: z.boolean(), line: z.number().nullable() }),
  width: () => 1,
  async open() {
    return async ({ id, robots, agent, url }) => {
      const { allowed, line } = rule(parseRobots(robots), agent, url)
      return { id, allowed, line }
    }
  },
})
