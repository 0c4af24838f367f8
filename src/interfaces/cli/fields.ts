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
    const { inner, required } = unwrap(schema as z.ZodType)
    const meta = (schema as z.ZodType).meta() ?? {}
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

/** Looks through `.optional()`, `.default()` and the like at the type that is meant. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; required: boolean } {
  let inner = schema
  let required = true
  while ('innerType' in inner.def) {
    if (['optional', 'default', 'prefault', 'nullable'].includes(inner.def.type)) required = false
    inner = inner.def.innerType as z.ZodType
  }
  return { inner, required }
}
