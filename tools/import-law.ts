import type { ICruiseOptions, IFlattenedRuleSet } from 'dependency-cruiser'

// The architecture, as law. Each rule says why; a change here is a decision record (docs/adr/).
const NETWORK = '^(node:)?(net|tls|http|https|http2|dns|dgram)(/|$)|node_modules/undici'
const PURE = '^src/(model|url|text|evidence|assessment|profile|monitoring)/'
const DOORS = '/(criteria|formats|checks|rules|renderers|channels|operations|parts)/'

/** A module may import only from itself and from the modules named here. Rows are added with the modules. */
export const MAY_USE: Readonly<Record<string, readonly string[]>> = {
  model: [],
  url: ['model'],
  text: ['model'],
  i18n: ['model'],
  fetch: ['model', 'url'],
  embedder: ['model', 'fetch'],
  evidence: ['model', 'url', 'text'],
  graph: ['model', 'url'],
  assessment: ['model', 'url', 'text'],
  profile: ['model', 'url', 'text'],
  monitoring: ['model', 'url'],
  importers: ['model', 'url'],
  exporters: ['model', 'url'],
  reports: ['model', 'i18n'],
  store: ['model', 'url'],
  notifications: ['model', 'i18n'],
  demo: ['model'],
  app: [
    'model',
    'url',
    'text',
    'i18n',
    'fetch',
    'embedder',
    'evidence',
    'graph',
    'assessment',
    'profile',
    'monitoring',
    'importers',
    'exporters',
    'reports',
    'store',
    'notifications',
    'demo',
  ],
  interfaces: ['model', 'i18n', 'app'],
}

const layers = Object.entries(MAY_USE).map(([module, uses]) => ({
  name: `${module}-may-use`,
  comment: `${module}/ may import only ${['itself', ...uses].join(', ')}. Move the code, or pass the value in from app/.`,
  severity: 'error' as const,
  from: { path: `^src/${module}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: [`^src/(${[module, ...uses].join('|')})/`] },
}))

export const RULES: IFlattenedRuleSet = {
  forbidden: [
    ...layers,
    {
      name: 'no-cycles',
      comment: 'Types count too: a cycle of types is still two modules that cannot be understood apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'front-door-only',
      comment: 'Another module is used through its index.ts (model/ is all front door).',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$', '^src/model/'] },
    },
    {
      name: 'siblings-stay-strangers',
      comment: 'One criterion, format, check or part never imports another; share through the module root.',
      severity: 'error',
      from: { path: `^src/[^/]+${DOORS}(?!index)[^/]+\\.ts$`, pathNot: '\\.test\\.ts$' },
      to: { path: DOORS },
    },
    {
      name: 'only-fetch-opens-sockets',
      comment:
        'Politeness and address safety live in fetch/; nobody goes around them. The demo serves its own web on loopback.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/(fetch|demo)/', '\\.test\\.ts$'] },
      to: { path: NETWORK },
    },
    {
      name: 'pure-core',
      comment:
        'These modules turn data into data. No files, clocks, processes, databases or frameworks; bytes are data too.',
      severity: 'error',
      from: { path: PURE, pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?buffer$' },
    },
    {
      name: 'drivers-in-store-only',
      comment: 'Only store/ knows which database there is.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/store/' },
      to: { path: '^(node:)?sqlite|node_modules/(pg|kysely)' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$|^test/' },
      to: { path: '\\.test\\.ts$|^test/' },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.test\\.ts$', '\\.d\\.ts$'] }, to: {} },
    {
      name: 'no-dev-dependency',
      comment: 'What users run needs only what they install.',
      severity: 'error',
      from: { path: '^src/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
}

export const OPTIONS: ICruiseOptions = {
  doNotFollow: { path: 'node_modules' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: { extensions: ['.ts'] },
}
