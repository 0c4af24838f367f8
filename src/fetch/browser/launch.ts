import { spawn, type ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Socket } from 'node:net'
import { Devtools } from './devtools.ts'

/** A running browser with an empty profile of its own. */
export interface Browser {
  readonly devtools: Devtools
  /** Ends it and removes its profile. */
  close(): Promise<void>
}

/**
 * No way out but through our fetcher: names do not resolve, and what asks for no name (WebSocket and WebRTC included)
 * goes to a proxy that is not there. The sandbox stays on.
 */
const SWITCHES = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://no-network.invalid:1',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--mute-audio',
  '--js-flags=--max-old-space-size=512',
]

/** Chromium will not run as root with its sandbox on, so root starts it as `nobody` (the number is the same on every Linux). */
const NOBODY = 65_534

/** Milliseconds that a browser gets to end by itself. */
const PATIENCE = 2_000

/** @throws Error when it does not start */
export async function launch(path: string): Promise<Browser> {
  const profile = await mkdtemp(join(tmpdir(), 'schakel-browser-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(profile, NOBODY, NOBODY)
  const child = spawn(path, [...SWITCHES, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], HOME: profile, LANG: 'nl_NL.UTF-8' },
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  })
  const pipes = [child.stdio[3] as Socket, child.stdio[4] as Socket] as const
  const devtools = new Devtools(...pipes)
  const release = letGo(child, pipes, profile)
  child.on('error', (error) => devtools.end(error))
  const ended = new Promise<void>((resolve) => child.on('close', resolve))
  void ended.then(() => devtools.end(new Error('the browser ended')))
  const close = async (): Promise<void> => {
    release()
    await end(child, devtools, ended)
    await rm(profile, { recursive: true, force: true, maxRetries: 3 })
  }
  try {
    await devtools.send('Browser.getVersion')
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'deny' })
  } catch (error) {
    await close()
    throw error
  }
  return { devtools, close }
}

/** A browser that is idle keeps no program alive; one that ends without closing takes its browser with it. */
function letGo(child: ChildProcess, pipes: readonly Socket[], profile: string): () => void {
  child.unref()
  for (const pipe of pipes) pipe.unref()
  const atExit = (): void => {
    child.kill('SIGKILL')
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
  process.once('exit', atExit)
  return () => process.removeListener('exit', atExit)
}

async function end(child: ChildProcess, devtools: Devtools, ended: Promise<void>): Promise<void> {
  if (child.pid === undefined) return
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE)
  devtools.send('Browser.close').catch(() => undefined)
  await ended
  clearTimeout(timer)
}
