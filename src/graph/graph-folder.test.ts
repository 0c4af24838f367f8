import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { it } from 'node:test'
import { Problem } from '../model/problem.ts'
import { openGraphFolder, readParts } from './graph-folder.ts'
import { readLinkGraph } from './read-link-graph.ts'
import { temporaryFolder } from '../../test/material/temporary-folder.ts'

it('recognises single files by the names that Common Crawl gives them', async () => {
  const folder = temporaryFolder('graph-')
  const names = ['cc-main-2026-jan-feb-mar-domain-ranks.txt.gz', 'vertices.txt.gz', 'edges.txt', 'dns.csv', 'notes.txt']
  for (const name of names) await writeFile(join(folder, name), '')
  const found = await openGraphFolder(folder)
  assert.deepEqual(
    Object.values(found)
      .flat()
      .map((path) => basename(path)),
    names.slice(0, 4),
  )
})

it('reads a table that comes in parts', async () => {
  const folder = temporaryFolder('graph-')
  await mkdir(join(folder, 'edges'))
  await writeFile(join(folder, 'edges', 'part-00001.txt'), 'com.b\tcom.c\n')
  await writeFile(join(folder, 'edges', 'part-00000.txt'), 'com.a\tcom.b')
  const { edges } = await openGraphFolder(folder)
  const graph = await readLinkGraph(null, readParts(edges))
  assert.deepEqual(graph.names, ['a.com', 'b.com', 'c.com'])
})

it('says so when the folder is not there', async () => {
  await assert.rejects(openGraphFolder('/nowhere/at/all'), Problem)
})
