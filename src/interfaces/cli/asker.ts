import { createInterface, type Interface } from 'node:readline'
import { printable, type Terminal } from './terminal.ts'

/** Puts questions to whoever types, or to a pipe that holds the answers, a line each. */
export interface Asker {
  /** The line that answers; null at the end of the input (Ctrl-D) and after Ctrl-C. */
  ask(question: string): Promise<string | null>
  close(): void
}

/** Reads nothing before the first question, as another command may want its input for itself. */
export function createAsker({ stdin, stderr, signal }: Terminal): Asker {
  let reader: Interface | null = null
  let answers: AsyncIterator<string> | null = null
  const close = (): void => reader?.close()
  const open = (): AsyncIterator<string> => {
    reader = createInterface({ input: stdin, output: stderr, terminal: stderr.isTTY === true })
    // In a terminal readline takes Ctrl-C for itself; it means here what it means elsewhere.
    reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
    // At the end of a pipe lines may still wait for their question; readline itself is then of no more use.
    reader.on('close', () => (reader = null))
    signal.addEventListener('abort', close, { once: true })
    return reader[Symbol.asyncIterator]()
  }
  return {
    close,
    async ask(question) {
      if (signal.aborted) return null
      answers ??= open()
      reader?.setPrompt(printable(question))
      reader?.prompt()
      const answer = await answers.next()
      return answer.done === true ? null : answer.value
    },
  }
}
