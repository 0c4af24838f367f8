import js from '@eslint/js'
import ts from 'typescript-eslint'

const CLOCK_AND_CHANCE = [
  { object: 'Math', property: 'random', message: 'The pure core has no chance: pass a seeded source in.' },
  { object: 'Date', property: 'now', message: 'The pure core has no clock: pass the time in.' },
]

export default ts.config(
  // wasm/ is AssemblyScript: another language in TypeScript's clothes, which its own compiler checks.
  { ignores: ['dist/', 'node_modules/', 'out/', 'data/', 'demo/web/', 'wasm/', 'bench/crawl/clients/*.js'] },
  js.configs.recommended,
  ...ts.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'bin/*.js'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 12],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/{model,url,text,evidence,assessment,profile,monitoring}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': ['error', ...CLOCK_AND_CHANCE],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The pure core has no clock: pass the time in.',
        },
      ],
    },
  },
  {
    files: ['**/*.test.ts', 'test/**/*.ts'],
    rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'off' },
  },
  {
    files: ['**/*.js'],
    ...ts.configs.disableTypeChecked,
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly' } },
  },
  // The compiler checks these against the browser's own types (web/tsconfig.json).
  { files: ['web/**/*.js'], rules: { 'no-undef': 'off' } },
  { files: ['eslint.config.js'], rules: { 'no-restricted-exports': 'off' } },
)
