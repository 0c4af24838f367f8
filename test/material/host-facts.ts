import type { HostFacts } from '../../src/model/host-facts.ts'

/** A host of which nothing is known but what is given. */
export function hostFacts(domain: string, change: Partial<HostFacts> = {}): HostFacts {
  return {
    domain,
    addresses: [],
    nameservers: [],
    ids: [],
    theme: null,
    template: null,
    registered: null,
    language: 'en',
    text: '',
    statements: [],
    bylines: [],
    ...change,
  }
}
