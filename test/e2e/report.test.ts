// The report in a real browser. Skips where there is no Chromium.
import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import axe from 'axe-core'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'
import { PROFILE_MESSAGES, createProfileAudit } from '../../src/profile/index.ts'
import { htmlReport } from '../../src/reports/index.ts'
import { MESSAGES, auditedLinks } from '../material/audited-links.ts'

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'
/** Text of a page that tries every way out: of an element, an attribute, a script, a style, a comment, a JSON string. */
const HOSTILE = `"'></script></style>--><img src=x onerror="window.hacked=1"><svg onload=window.hacked=1>\\u003cscript>window.hacked=1</script>{{constructor.constructor('window.hacked=1')()}}`

/** What the checker finds against the rules up to WCAG 2.2 AA, as `rule: first element`. */
const VIOLATIONS = `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
  .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`

describe('the report in a browser', { skip: !existsSync(CHROMIUM) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'schakel-report-'))
  let browser: BrowserContext

  before(async () => {
    browser = await chromium.launchPersistentContext(join(folder, 'browser'), {
      executablePath: CHROMIUM,
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
    })
  })
  after(async () => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(count: number, text?: string) {
    const file = join(folder, `${count}-${text === undefined ? 'plain' : 'hostile'}.html`)
    await writeFile(file, htmlReport(input(count, text)))
    const page = await browser.newPage()
    const complaints: string[] = []
    const asked: string[] = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(`file://${file}`)
    await page.waitForSelector('.body .row')
    return { page, complaints, asked: () => asked.filter((url) => !/^(file|blob|data):/.test(url)) }
  }

  it('runs nothing that a page says, anywhere, and asks nothing of the network', async () => {
    const { page, complaints, asked } = await open(120, HOSTILE)
    await page.locator('.body .row').nth(1).click()
    await page.waitForSelector('dialog[open] .verdict')
    await page.getByRole('button', { name: 'Volgende' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'English' }).click()
    await page.fill('#search', '<img src=x')
    await page.waitForTimeout(300)
    assert.equal(await page.evaluate('window.hacked'), undefined)
    assert.equal(await page.locator('img').count(), 0)
    assert.ok((await page.locator('.body .row').count()) > 0, 'the text itself is found and shown')
    assert.deepEqual(complaints, [])
    assert.deepEqual(asked(), [])
    await page.close()
  })
  it('filters, sorts, and exports what it shows', async () => {
    const { page, complaints } = await open(400)
    await page.getByRole('button', { name: /^Risico/ }).click()
    const shown = Number(/^(\d+)/.exec((await page.textContent('#table-status')) ?? '')?.[1])
    await page.getByRole('columnheader', { name: 'Linktekst' }).getByRole('button').click()
    assert.equal(await page.locator('[data-column="anchor"]').getAttribute('aria-sort'), 'ascending')
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Download als CSV').click()])
    const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n')
    assert.equal(lines.length, shown + 1)
    assert.ok(lines.slice(1).every((line) => line.startsWith('risk,')))
    assert.deepEqual(complaints, [])
    await page.close()
  })
  it('opens a link with the keyboard alone and goes back to its row', async () => {
    const { page } = await open(400)
    await page.locator('.body .row').first().focus()
    for (const key of ['ArrowDown', 'End', 'Home', 'PageDown', 'Enter']) await page.keyboard.press(key)
    await page.waitForSelector('dialog[open] .checklist')
    assert.equal(await page.locator('.checklist > li').count(), 5)
    const outside = page.locator('dialog a[target=_blank]').first()
    assert.equal(await outside.getAttribute('rel'), 'noopener noreferrer')
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(`document.activeElement.className`), 'row')
    await page.close()
  })
  it('speaks the other language everywhere after one click', async () => {
    const { page } = await open(50)
    await page.getByRole('button', { name: 'English' }).click()
    assert.equal(await page.getAttribute('html', 'lang'), 'en')
    assert.equal(await page.title(), 'Backlinks of www.dekorst.example')
    const headings = await page.locator('h2:visible').allTextContents()
    assert.deepEqual(headings, ['In short', 'The profile as a whole', 'Figures', 'All links'])
    await page.close()
  })
  for (const colorScheme of ['light', 'dark'] as const)
    it(`holds to WCAG 2.2 AA, in ${colorScheme}, with and without an open link`, async () => {
      const { page } = await open(50)
      await page.emulateMedia({ colorScheme })
      await page.evaluate(axe.source)
      assert.deepEqual(await page.evaluate(VIOLATIONS), [])
      await page.locator('.body .row').first().click()
      await page.waitForSelector('dialog[open] .verdict')
      assert.deepEqual(await page.evaluate(VIOLATIONS), [])
      await page.close()
    })
  it('fits a telephone without scrolling sideways', async () => {
    const { page } = await open(50)
    await page.setViewportSize({ width: 390, height: 844 })
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 390)
    await page.close()
  })
  it('draws few rows of many, to the very last', async () => {
    const { page } = await open(20_000)
    assert.ok((await page.locator('.body .row').count()) < 60)
    await page.locator('.body .row').first().focus()
    await page.keyboard.press('End')
    assert.equal(await page.evaluate(`document.activeElement.getAttribute('aria-rowindex')`), '20001')
    await page.close()
  })
})

function input(count: number, text?: string) {
  const auditor = createProfileAudit()
  for (const link of auditedLinks(count, 1, text)) auditor.add(link)
  async function* rows() {
    yield* auditedLinks(count, 1, text)
  }
  return {
    project: { site: 'https://www.dekorst.example/' },
    audit: auditor.result(),
    generatedAt: '2026-01-05T10:00:00Z',
    language: 'nl' as const,
    rows: rows(),
    messages: { ...MESSAGES, ...PROFILE_MESSAGES },
  }
}
