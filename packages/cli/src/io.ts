import type { Readable } from 'node:stream'
import type { WriteStream } from 'node:tty'

/** What a stream must do so that something can be printed to it. */
export type Output = Pick<WriteStream, 'write'> & Partial<Pick<WriteStream, 'isTTY' | 'columns'>>

/** What surrounds a run of the command: the process, as far as it is read or written. */
export interface Io {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  /** Ends with Ctrl-C. */
  readonly stop: AbortSignal
}
