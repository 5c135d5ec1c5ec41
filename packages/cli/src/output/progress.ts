import { progress } from '@clack/prompts'
import type { Io } from '../io.js'

/** How far a long command is. */
export interface Progress {
  update(done: number, message: string): void
  end(message: string): void
}

const silent: Progress = { update() {}, end() {} }

/** A bar where somebody looks on, beside the output. For so few steps that none is needed, none. */
export function progressOf(total: number, message: string, { stderr }: Io): Progress {
  if (stderr.isTTY !== true || total < 20) return silent
  const bar = progress({ max: total, size: 30, output: process.stderr })
  let shown = 0
  bar.start(message)
  return {
    update(done, text) {
      if (done < total && done - shown < total / 100) return
      bar.advance(done - shown, text)
      shown = done
    },
    end: (text) => bar.stop(text),
  }
}
