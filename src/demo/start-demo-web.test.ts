import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, it } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { ProxyAgent, request } from 'undici'
import { startDemoWeb } from './index.ts'
import type { DemoWeb } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'schakel-demo-test-'))
let web: DemoWeb
before(async () => {
  web = await startDemoWeb({ folder })
})
after(async () => {
  await web.close()
  rmSync(folder, { recursive: true })
})
const lines = () => readFileSync(web.linksFile, 'utf8').trimEnd().split('\n')

for (const proxyTunnel of [true, false])
  it(`serves the pages of its list ${proxyTunnel ? 'through a tunnel' : 'in absolute form'}`, async () => {
    const dispatcher = new ProxyAgent({ uri: web.proxy, proxyTunnel })
    const [source = '', target = ''] = lines()[1]!.split(',')
    const { statusCode, body } = await request(source, { dispatcher })
    assert.equal(statusCode, 200)
    assert.ok((await body.text()).includes(target))
    await dispatcher.close()
  })
it('lists every link with its anchor and date', () => {
  assert.equal(lines().length, web.links + 1)
  for (const line of lines().slice(1))
    assert.match(line, /^http:\/\/\S+,http:\/\/www\.trapwind\.example\/\S*,".+",20\d\d-\d\d-\d\d$/)
})
it('ranks every site, best first', () => {
  const rows = gunzipSync(readFileSync(join(web.graphFolder, 'domain-ranks.txt.gz')))
    .toString()
    .trim()
    .split('\n')
    .slice(1)
  const positions = rows.map((row) => Number(row.split('\t')[0]))
  assert.ok(positions.length > 50)
  assert.deepEqual(
    positions,
    [...positions].sort((a, b) => a - b),
  )
})
it('says 502 for a host that is not there, as a proxy does that cannot resolve it', async () => {
  const dispatcher = new ProxyAgent({ uri: web.proxy, proxyTunnel: false })
  const { statusCode, headers, body } = await request('http://www.elsewhere.example/', { dispatcher })
  await body.dump()
  assert.equal(statusCode, 502)
  assert.equal(headers['x-proxy-error'], 'ENOTFOUND')
  await dispatcher.close()
})
