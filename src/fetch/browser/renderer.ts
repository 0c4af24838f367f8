import type { PageVisit } from '../../model/visit.ts'
import { Permits } from '../pace/permits.ts'
import { launch, type Browser } from './launch.ts'
import { renderPage, type Ask, type Rendering } from './tab.ts'
import { within } from './within.ts'

/** Tabs open at once: a page at work takes a core and some 100 MB. */
const TABS = 2

/** Milliseconds for a page, the start of the browser included; the steps within have limits of their own. */
const WHOLE = 60_000

/** Tells a reader of the bytes that they are UTF-8, whatever the server said of its own. */
const BYTE_ORDER_MARK = '\uFEFF'

/** Runs pages' scripts in a real browser, started when first needed. */
export class Renderer {
  #path: string | null
  readonly #ask: Ask
  readonly #bodyBytes: number
  readonly #tabs = new Permits(TABS)
  #browser: Promise<Browser> | null = null

  /** @param path of the browser; null: there is none */
  constructor(path: string | null, ask: Ask, bodyBytes: number) {
    this.#path = path
    this.#ask = ask
    this.#bodyBytes = bodyBytes
  }

  /** The visit with the page as it stands after its scripts ran; null without a browser, or when it did not manage. */
  async render(page: PageVisit): Promise<PageVisit | null> {
    await this.#tabs.acquire()
    try {
      return await within(WHOLE, this.#run(page))
    } catch {
      return null
    } finally {
      this.#tabs.release()
    }
  }

  async #run(page: PageVisit): Promise<PageVisit | null> {
    const browser = await this.#open()
    if (browser === null) return null
    return this.#rendered(page, await renderPage(browser.devtools, page, this.#ask, this.#bodyBytes))
  }

  async close(): Promise<void> {
    const browser = this.#browser
    this.#browser = null
    await (await browser?.catch(() => null))?.close()
  }

  /** The running browser, or a new one when it crashed. One that does not start is not tried again. */
  async #open(): Promise<Browser | null> {
    if (this.#path === null) return null
    if ((await this.#browser)?.devtools.ended === true) await this.close()
    try {
      return await (this.#browser ??= launch(this.#path))
    } catch {
      this.#browser = this.#path = null
      return null
    }
  }

  #rendered(page: PageVisit, { source, isSettled }: Rendering): PageVisit {
    const body = new TextEncoder().encode(BYTE_ORDER_MARK + source)
    const cut = body.length > this.#bodyBytes ? 'size' : page.cut
    const made = { ...page, body: body.subarray(0, this.#bodyBytes), unscripted: page.body, cut }
    return isSettled ? made : { ...made, unsettled: true }
  }
}
