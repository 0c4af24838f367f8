import { Problem } from '../../model/problem.ts'

/** Says which proxy an address goes through, or null for none. */
export type ProxyFor = (url: URL) => URL | null

/**
 * Reads the proxy from `--proxy`, which holds for every address, or from the environment as curl does: `HTTP_PROXY`,
 * `HTTPS_PROXY`, `NO_PROXY`, in either case.
 * @throws Problem when an address of a proxy cannot be read
 */
export function readProxies(setting: string | null, env: Readonly<Record<string, string | undefined>>): ProxyFor {
  if (setting !== null && setting !== '') {
    const proxy = readProxy(setting)
    return () => proxy
  }
  const variable = (name: string): string => env[name.toLowerCase()] ?? env[name] ?? ''
  const proxies: Readonly<Record<string, URL | null>> = {
    'http:': optional(variable('HTTP_PROXY')),
    'https:': optional(variable('HTTPS_PROXY')),
  }
  const direct = variable('NO_PROXY')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
  return (url) => (direct.some((pattern) => names(pattern, url)) ? null : (proxies[url.protocol] ?? null))
}

function optional(text: string): URL | null {
  return text === '' ? null : readProxy(text)
}

function readProxy(text: string): URL {
  const url = URL.parse(text.includes('://') ? text : `http://${text}`)
  if (url === null || url.hostname === '' || !['http:', 'https:'].includes(url.protocol)) {
    throw new Problem(
      'invalid',
      {
        nl: '"{value}" is geen adres van een proxy. Schrijf het als http://proxy.example:8080.',
        en: '"{value}" is not the address of a proxy. Write it like http://proxy.example:8080.',
      },
      { value: withoutCredentials(text) },
    )
  }
  return url
}

/** `example.nl`, `.example.nl` and `*.example.nl` stand for the name and everything under it; `*` for all. */
function names(pattern: string, url: URL): boolean {
  const [name = '', port] = pattern.replace(/^\*?\./, '').split(':')
  if (name === '*') return true
  if (port !== undefined && port !== (url.port || (url.protocol === 'https:' ? '443' : '80'))) return false
  return url.hostname === name || url.hostname.endsWith(`.${name}`)
}

function withoutCredentials(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//')
}
