import { z } from 'zod'

/** What a page says, word for word, and which page. */
export const proof = z.object({
  /** Kind of sign: `redirect`, `hreflang`, `title` and so on. */
  sign: z.string(),
  text: z.string(),
  page: z.string(),
})
export type Proof = z.output<typeof proof>

/** A value with the places that it was read from; never one that no page says. */
export const proposed = z.object({ value: z.string(), proof: z.array(proof).readonly() })
export type Proposed = z.output<typeof proposed>

const list = z.array(proposed).readonly()

/** What the pages of a site tell about it. What they do not tell is null or empty. */
export const proposalSchema = z.object({
  site: z.string(),
  /** Pages that were read. */
  pages: z.array(z.string()).readonly(),
  hosts: list,
  brandNames: list,
  languages: list,
  niche: proposed.nullable(),
  keywords: list,
  owner: proposed.nullable(),
  /** Signs of who is behind the site: registration, address, phone. */
  organisation: z.array(proof).readonly(),
})
export type Proposal = z.output<typeof proposalSchema>
