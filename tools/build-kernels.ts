/** Compiles wasm/ to data/graph/kernels.wasm, or to the path given. The result is committed; a test holds it to its source. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const compiler = fileURLToPath(new URL('node_modules/assemblyscript/bin/asc.js', root))
const out = process.argv[2] ?? 'data/graph/kernels.wasm'
const options = [
  '-O3',
  '--noAssert',
  '--runtime',
  'stub',
  '--importMemory',
  '--sharedMemory',
  '--maximumMemory',
  '65536',
]
const features = ['--enable', 'simd', '--enable', 'threads']
const args = [compiler, 'wasm/index.ts', ...options, ...features, '--outFile', out]
const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
