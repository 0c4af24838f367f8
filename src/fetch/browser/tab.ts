import type { PageVisit, Visit } from '../../model/visit.ts'
import type { Devtools, Listener } from './devtools.ts'
import { snapshotScript } from './snapshot.ts'
import { within } from './within.ts'

/** Fetches what a page asks for, at the pace and within the rules of every visit. */
export type Ask = (url: string) => Promise<Visit>

/**
 * The page's own clock runs ahead of ours: it skips the waits between timers and stands still while something is being
 * fetched. So what a page does within this time of its own (milliseconds) is done, in a fraction of it.
 */
const PAGE_TIME = 10_000

/** Milliseconds of ours that loading may take, the waits for hosts included; what then stands there counts. */
const LOADING = 20_000

/** Milliseconds in which a page that has loaded must give its source: one whose script never ends does not. */
const READING = 5_000

/** Files that one page may ask for; HTTP Archive's median page has some 25 scripts, and this is for those that need them. */
const MOST_FILES = 60

/** A window so high that what waits to be scrolled into view is in view. */
const WINDOW = { width: 1280, height: 12_000, deviceScaleFactor: 1, mobile: false }

/** Until what is in view is drawn, and whoever watches for that has been told. */
const TWO_FRAMES = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))'

/** What a page needs to fill itself; pictures, styles, frames and fonts add no links of its own. */
const WANTED_TYPES = new Set(['Script', 'XHR', 'Fetch'])

export interface Rendering {
  readonly source: string
  /** Whether the scripts had all the time that a page is given. */
  readonly isSettled: boolean
}

interface Paused {
  readonly requestId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string }
}

/**
 * Opens a page that has been fetched in a tab of its own and gives its source once its scripts have run, or when their
 * time is over.
 * @throws Error when the page crashed or never came to rest
 */
export async function renderPage(
  devtools: Devtools,
  page: PageVisit,
  ask: Ask,
  characters: number,
): Promise<Rendering> {
  const context = await devtools.send<{ browserContextId: string }>('Target.createBrowserContext')
  try {
    const target = await devtools.send<object>('Target.createTarget', { url: 'about:blank', ...context })
    const attach = { ...target, flatten: true }
    const { sessionId } = await devtools.send<{ sessionId: string }>('Target.attachToTarget', attach)
    const tab: Tab = (method, params = {}) => devtools.send(method, params, sessionId)
    const loaded = load(tab, (listener) => devtools.listen(sessionId, listener), page, ask)
    const settled = loaded.then(() => true)
    const isSettled = await within(LOADING, settled).finally(() => devtools.forget(sessionId))
    const read = tab<{ result: { value: string } }>('Runtime.evaluate', {
      expression: snapshotScript(characters),
      returnByValue: true,
    })
    const source = await within(READING, read)
    if (source === null) throw new Error('the page never came to rest')
    return { source: source.result.value, isSettled: isSettled === true }
  } finally {
    devtools.send('Target.disposeBrowserContext', context).catch(() => undefined)
  }
}

type Tab = <Result>(method: string, params?: object) => Promise<Result>

/** Opens the page, waits until it is loaded and drawn, and then until the time it is given is over. */
async function load(tab: Tab, listen: (listener: Listener) => void, page: PageVisit, ask: Ask): Promise<void> {
  const answer = answering(tab, page, ask)
  const ready = Promise.withResolvers<void>()
  const over = Promise.withResolvers<void>()
  listen((method, params) => {
    if (method === 'Fetch.requestPaused') void answer(params as unknown as Paused).catch(() => undefined)
    if (method === 'Page.javascriptDialogOpening') void dismiss(tab)
    if (method === 'Page.loadEventFired' || method === 'Page.frameStoppedLoading') ready.resolve()
    if (method === 'Emulation.virtualTimeBudgetExpired') over.resolve()
  })
  for (const domain of ['Page', 'Network']) await tab(`${domain}.enable`)
  await tab('Network.setBypassServiceWorker', { bypass: true })
  await tab('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
  await tab('Emulation.setDeviceMetricsOverride', WINDOW)
  await tab('Page.navigate', { url: page.finalUrl })
  await ready.promise
  await tab('Runtime.evaluate', { expression: TWO_FRAMES, awaitPromise: true })
  await tab('Emulation.setVirtualTimePolicy', { policy: 'pauseIfNetworkFetchesPending', budget: PAGE_TIME })
  await over.promise
}

async function dismiss(tab: Tab): Promise<void> {
  await tab('Page.handleJavaScriptDialog', { accept: false }).catch(() => undefined)
}

/** Answers what the page asks for: the page itself from what was fetched before, its scripts and data by a visit each. */
function answering(tab: Tab, page: PageVisit, ask: Ask): (paused: Paused) => Promise<void> {
  let opened = false
  let files = 0
  const origin = new URL(page.finalUrl).origin
  const refuse = (requestId: string): Promise<unknown> =>
    tab('Fetch.failRequest', { requestId, errorReason: 'Aborted' })
  return async ({ requestId, resourceType, request }) => {
    if (!opened && resourceType === 'Document') {
      opened = true
      await tab('Fetch.fulfillRequest', fulfilment(requestId, page, origin))
    } else if (request.method !== 'GET' || !WANTED_TYPES.has(resourceType) || ++files > MOST_FILES) {
      await refuse(requestId)
    } else {
      const visit = await ask(request.url).catch(() => null)
      if (visit?.kind === 'page') await tab('Fetch.fulfillRequest', fulfilment(requestId, visit, origin))
      else await refuse(requestId)
    }
  }
}

/** Headers that speak of the transfer that has taken place. */
const OF_TRANSFER = /^(content-encoding|content-length|transfer-encoding|connection|access-control-allow-\w+)$/

function fulfilment(requestId: string, { status, headers, body }: PageVisit, origin: string): object {
  const kept = headers.filter(([name]) => !OF_TRANSFER.test(name)).map(([name, value]) => ({ name, value }))
  return {
    requestId,
    responseCode: status,
    // Our request carried no cookies and no Origin, so the answer is for everyone.
    responseHeaders: [...kept, { name: 'access-control-allow-origin', value: origin }],
    body: Buffer.from(body).toString('base64'),
  }
}
