import type { ProfileAudit } from '../../src/model/profile-audit.ts'

/** The audit of a profile without links, to be filled in by a test. */
export const EMPTY_PROFILE: ProfileAudit = {
  links: 0,
  domains: 0,
  worth: { links: 0, domains: 0 },
  grades: [],
  found: [],
  anchors: [],
  placements: [],
  regions: [],
  rel: [],
  sitewide: [],
  languages: [],
  indexable: [],
  indexReasons: [],
  relevance: [],
  authority: [],
  paid: [],
  relevanceByAuthority: [],
  schemes: [],
  topDomains: [],
  firstSeen: [],
  checks: [],
}
