/** `true`, `1`, `yes`, `+` (Majestic) and their kin, in any case. */
export function parseFlag(text: string): boolean {
  return /^(true|1|yes|y|t|\+|ja|j|waar|x)$/i.test(text.trim())
}
