export { createProfileAudit } from './profile-audit.ts'
export type { ProfileAuditor } from './profile-audit.ts'
export { PROFILE_MESSAGES } from './checks/index.ts'
