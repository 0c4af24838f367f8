// The kernels of src/graph/centrality, in AssemblyScript. `node tools/build-kernels.ts` makes data/graph/kernels.wasm of them.
// They hold no state: the caller lays out the memory and passes addresses.
export { address, countSources, unpack } from './lists'
export { pull, settle, share } from './pagerank'
export { fillBlocks, pullBlocks } from './blocks'
export { seedRegisters, unite } from './hyperball'
