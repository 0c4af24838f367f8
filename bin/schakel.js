#!/usr/bin/env node
// Starts Schakel: the source itself in a checkout, the compiled form where it is installed as a package
// (Node does not strip types under node_modules). An older Node is told what to do instead of failing on syntax.
import { existsSync } from 'node:fs'
import module from 'node:module'
import v8 from 'node:v8'

const major = Number(process.versions.node.split('.')[0])
if (major < 24) {
  console.error(
    `Schakel needs Node 24 or newer; this is ${process.versions.node}. Run "npm i node@24" beside it and start it with npx. / ` +
      `Schakel heeft Node 24 of nieuwer nodig; dit is ${process.versions.node}. Doe "npm i node@24" en start met npx.`,
  )
  process.exit(2)
}
// Compiled code is kept in the system's temporary folder: a later start is faster and takes 50 MB less memory.
module.enableCompileCache()
// An audit of 10,000 links takes some 300 MB with these and 550 MB without, for a tenth more computing: the space for
// new objects does not grow to V8's 128 MB, and the heap is swept when it has grown by an eighth instead of doubled.
v8.setFlagsFromString('--semi-space-growth-factor=1')
v8.setFlagsFromString('--heap-growing-percent=12')
const source = new URL('../src/main.ts', import.meta.url)
await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href)
