import type { z } from 'zod'
import type { Language } from '../../model/text.ts'

/** One field of an operation's input as the command line sees it. */
export interface Field {
  readonly name: string
  /** `--allow-private`, or the bare name of an argument. */
  readonly flag: string
  readonly positional: boolean
  readonly required: boolean
  readonly kind: 'flag' | 'value' | 'list'
  readonly choices: readonly string[] | null
  readonly value: string
  readonly description: string
}

/** Reads the fields of an input schema: names, kinds and descriptions, in the order in which they are declared. */
export function fieldsOf(input: z.ZodObject, language: Language): Field[] {
  return Object.entries(input.shape).map(([name, schema]) => {
    const { inner, required, meta } = unwrap(schema as z.ZodType)
    const positional = meta.positional === true
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    return {
      name,
      flag: positional ? kebab : `--${kebab}`,
      positional,
      required,
      kind: inner.def.type === 'boolean' ? 'flag' : inner.def.type === 'array' ? 'list' : 'value',
      choices: inner.def.type === 'enum' ? Object.values((inner.def as z.core.$ZodEnumDef).entries).map(String) : null,
      value: meta.value ?? kebab.toUpperCase(),
      description: meta[language] ?? '',
    }
  })
}

/** Looks through `.optional()`, `.default()` and the like at the type that is meant, and at what was said of it. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; required: boolean; meta: z.GlobalMeta } {
  let inner = schema
  let required = true
  let meta = inner.meta() ?? {}
  while ('innerType' in inner.def) {
    if (['optional', 'default', 'prefault', 'nullable'].includes(inner.def.type)) required = false
    inner = inner.def.innerType as z.ZodType
    meta = { ...inner.meta(), ...meta }
  }
  return { inner, required, meta }
}
