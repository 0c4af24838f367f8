import { Problem } from '../../model/problem.ts'
import type { Project } from '../../model/project.ts'
import type { Text } from '../../model/text.ts'
import type { Context } from '../operation.ts'
import { factFields, projectName, withFacts } from './project-fields.ts'

/** In the order of a conversation: who you are first, then what it is about, then the others. */
const ASKED = ['brand', 'brandName', 'host', 'language', 'niche', 'keyword', 'competitor', 'owner', 'tag'] as const

const HOW: Text = {
  nl: 'Enter houdt wat tussen haken staat, een streepje (-) maakt het leeg. Meer dan één? Zet er komma’s tussen.',
  en: 'Enter keeps what stands in brackets, a dash (-) empties it. More than one? Put commas between them.',
}
const STOPPED: Text = { nl: 'Gestopt; er is niets bewaard.', en: 'Stopped; nothing was stored.' }

/**
 * Goes through what can be said of a site, each fact with what is known filled in. When the answers end before the
 * questions, the rest stays as it is; after Ctrl-C it throws `interrupted`.
 */
export async function askFacts(project: Project, context: Context): Promise<Project> {
  context.note(HOW)
  let told = project
  for (const field of ASKED) {
    const known = [told[projectName(field)]].flat().join(', ')
    const answer = await context.ask(questionOf(field), { known })
    if (context.signal.aborted) throw new Problem('interrupted', STOPPED)
    if (answer === null) return told
    told = answered(told, field, answer.trim())
  }
  return told
}

function questionOf(field: (typeof ASKED)[number]): Text {
  const { nl = '', en = '' } = factFields[field].meta() ?? {}
  return { nl: `${capital(nl)} [{known}]: `, en: `${capital(en)} [{known}]: ` }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function answered(project: Project, field: (typeof ASKED)[number], answer: string): Project {
  if (answer === '') return project
  if (answer === '-') return withFacts(project, {}, [field])
  const isList = Array.isArray(project[projectName(field)])
  const parts = answer
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  return withFacts(project, { [field]: isList ? parts : answer }, [])
}
