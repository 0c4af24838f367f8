#!/usr/bin/env node
// Starts Schakel: the source itself in a checkout, the compiled form where it is installed as a package
// (Node does not strip types under node_modules). An older Node is told what to do instead of failing on syntax.
import { existsSync } from 'node:fs'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Schakel needs Node 24 or newer; this is ${process.versions.node}. Run "npm i node@24" beside it and start it with npx. / ` +
      `Schakel heeft Node 24 of nieuwer nodig; dit is ${process.versions.node}. Doe "npm i node@24" en start met npx.`,
  )
  process.exit(2)
}
const { prepareRuntime } = await import('./runtime.js')
prepareRuntime(process.argv[2])
const source = new URL('../src/main.ts', import.meta.url)
await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href)
