export { LINKS_AT_SCALE_1, startDemoWeb } from './start-demo-web.ts'
export type { DemoOptions, DemoWeb } from './start-demo-web.ts'
