import { z } from 'zod'
import { say } from '../../i18n/index.ts'
import type { Language, Text } from '../../model/text.ts'
import { GRADES, type Grade } from '../../model/verdict.ts'

/** What an audit answers: counts by grade and where the results are. */
export const summarySchema = z.object({
  site: z.string(),
  links: z.number().int(),
  grades: z.record(z.string(), z.number().int()),
  files: z.object({ report: z.string(), results: z.string(), table: z.string() }),
})

const GRADE_LINES: Readonly<Record<Grade, Text>> = {
  strong: { nl: 'sterk', en: 'strong' },
  fair: { nl: 'redelijk', en: 'fair' },
  weak: { nl: 'zwak (echt, maar weinig waard)', en: 'weak (real, of little value)' },
  'no-effect': { nl: 'zonder effect (geeft niets door)', en: 'without effect (passes nothing on)' },
  risk: { nl: 'risico (doorstaat geen handmatige beoordeling)', en: 'risk (would not survive a manual review)' },
  lost: { nl: 'weg (één keer gezien)', en: 'lost (seen once)' },
  unknown: { nl: 'onbekend (niet te controleren)', en: 'unknown (could not be checked)' },
}
const HEADING: Text = { nl: '{links} links naar {site}', en: '{links} links to {site}' }
const REPORT: Text = { nl: 'Rapport: {file}', en: 'Report: {file}' }

export function printSummary(
  { site, links, grades, files }: z.output<typeof summarySchema>,
  language: Language,
): string {
  const count = (grade: Grade): string => String(grades[grade] ?? 0).padStart(7)
  return [
    say(HEADING, language, { links, site }),
    ...GRADES.map((grade) => `${count(grade)}  ${say(GRADE_LINES[grade], language)}`),
    say(REPORT, language, { file: files.report }),
  ].join('\n')
}
