#!/usr/bin/env node
// Starts Schakel: the source itself in a checkout, the compiled form where it is installed as a package
// (Node does not strip types under node_modules). An older Node is told what to do instead of failing on syntax.
import { existsSync } from 'node:fs'
import module from 'node:module'

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
const source = new URL('../src/main.ts', import.meta.url)
await import(existsSync(source) ? source.href : new URL('../dist/main.js', import.meta.url).href)
