import type { Project } from '../../model/project.ts'
import { pageLanguage } from '../../evidence/index.ts'
import { siteOf } from '../../url/index.ts'
import type { OwnPages } from './own-pages.ts'

/** A niche is told in a sentence or two; what a home page says at the top is enough. */
const NICHE_LENGTH = 600

/** Fills in from the site's own home page what the project does not say: names, languages and what it is about. */
export function deriveProject(project: Project, { home }: OwnPages): Project {
  if (home === null) return project
  const host = siteOf(project.site)
  const brand = project.brand || siteName(home.title, host)
  const language = pageLanguage(home)
  return {
    ...project,
    brand,
    brandNames: project.brandNames.length > 0 ? project.brandNames : [...new Set([brand, host])],
    languages: project.languages.length > 0 || language === null ? project.languages : [language],
    niche: project.niche || [home.title, home.description, home.text].filter(Boolean).join('. ').slice(0, NICHE_LENGTH),
  }
}

/** Titles read "Page | Site" or "Site - what it is": the part that the domain spells is the name, else the domain's own. */
function siteName(title: string, host: string): string {
  const label = host.split('.')[0] ?? host
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  const parts = title.split(/\s+[|–—:·-]\s+/).map((part) => part.trim())
  return (
    parts.find(
      (part) => part !== '' && (letters(label).includes(letters(part)) || letters(part).includes(letters(label))),
    ) ?? label
  )
}
