import { existsSync } from 'node:fs'

/** Where Chromium and its kin are installed, in the order they are tried: Linux packages, macOS, Windows. */
const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** The browser named, else the first one at a usual place; null when there is none or `none` was named. */
export function findBrowser(named: string | undefined): string | null {
  if (named === 'none') return null
  return (named === undefined ? USUAL_PATHS : [named]).find((path) => existsSync(path)) ?? null
}
