/** Makes `npx schakel` run this checkout: npm links the commands of dependencies, not those of the package itself. */
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'

const link = new URL('../node_modules/.bin/schakel', import.meta.url)
if (existsSync(new URL('../node_modules', import.meta.url))) {
  mkdirSync(new URL('.', link), { recursive: true })
  rmSync(link, { force: true })
  symlinkSync('../../bin/schakel.js', link)
}
