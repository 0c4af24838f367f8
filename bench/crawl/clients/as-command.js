/** Loaded before the client: Node as `schakel check` asks for it. */
import { prepareRuntime } from '../../../bin/runtime.js'

prepareRuntime('check')
