import assert from 'node:assert/strict'
import { it } from 'node:test'
import { hasArc, neighbourDomains } from './link-graph.ts'
import { readDns } from './read-dns.ts'
import { readLinkGraph } from './read-link-graph.ts'

const bytes = (text: string) => [Buffer.from(text)]
const VERTICES = '0\tcom.alpha\t1\n1\tnl.beta\t2\n2\torg.gamma\t1\n'

it('reads vertices and edges by id, both ways round', async () => {
  const graph = await readLinkGraph(bytes(VERTICES), bytes('0\t1\n0\t2\n2\t1\n'))
  assert.deepEqual(neighbourDomains(graph, 'alpha.com', 'out'), ['beta.nl', 'gamma.org'])
  assert.deepEqual(neighbourDomains(graph, 'beta.nl', 'in'), ['alpha.com', 'gamma.org'])
  assert.deepEqual(neighbourDomains(graph, 'absent.com', 'in'), [])
})

it('reads edges by name, with vertices and without, plain and reversed', async () => {
  const edges = 'com.alpha\tnl.beta\norg.gamma\tnl.beta\n'
  for (const vertices of [null, bytes(VERTICES)]) {
    const graph = await readLinkGraph(vertices, bytes(edges))
    assert.deepEqual(neighbourDomains(graph, 'beta.nl', 'in'), ['alpha.com', 'gamma.org'])
  }
  const plain = await readLinkGraph(null, bytes('alpha.com beta.nl\n'))
  assert.deepEqual(neighbourDomains(plain, 'alpha.com', 'out'), ['beta.nl'])
})

it('keeps one arc of a repeat and none to oneself', async () => {
  const graph = await readLinkGraph(bytes(VERTICES), bytes('2\t1\n0\t1\n2\t1\n1\t1\n'))
  assert.equal(graph.out.targets.length, 2)
  assert.equal(hasArc(graph.out, 2, 1), true)
  assert.equal(hasArc(graph.out, 1, 2), false)
})

it('passes over lines that name no node', async () => {
  const graph = await readLinkGraph(bytes(VERTICES), bytes('# heading\n0\t99\nx\ty\n0\n0\t1\n'))
  assert.equal(graph.out.targets.length, 1)
})

it('gives the addresses of the registrable domain of each host', async () => {
  const dns = await readDns(bytes('host,ip\nwww.alpha.com,198.18.0.1\nalpha.com,198.18.0.1\nalpha.com,198.18.0.2\n'))
  assert.deepEqual([...dns], [['alpha.com', ['198.18.0.1', '198.18.0.2']]])
})
