import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Kind } from './settings.js'

/** A process was killed, and another one took its place. */
export interface Interruption {
  readonly kind: Kind
  /** The one that was killed. */
  readonly process: string
  /** From the kill until the next one was up, in milliseconds since the epoch. */
  readonly from: number
  readonly to: number
  /** Of Redis: what it acknowledged from then on may be gone. */
  readonly keptUntil?: number
}

/** Starts a process under this name; resolves when it is up. */
export type Launch = (name: string) => Promise<ChildProcess>

/** A part in the drill that is played by one process after the other. */
export class Actor {
  readonly kind: Kind
  /** How processes ended that nobody had killed. */
  readonly collapses: string[] = []
  readonly #name: string
  readonly #launch: Launch
  #starts = 0
  #child: ChildProcess | undefined

  constructor(kind: Kind, name: string, launch: Launch) {
    this.kind = kind
    this.#name = name
    this.#launch = launch
  }

  async start(): Promise<void> {
    this.#starts++
    const child = await this.#launch(this.#process)
    this.#child = child
    child.once('exit', (code, signal) => {
      if (this.#child === child) this.collapses.push(`${this.#process} ended by ${code ?? signal}`)
    })
  }

  /** Kills the process and starts the next. */
  async interrupt(): Promise<Interruption> {
    const { kind } = this
    const process = this.#process
    const from = Date.now()
    await this.kill()
    await this.start()
    return { kind, process, from, to: Date.now() }
  }

  async kill(): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }

  get #process(): string {
    return `${this.#name}.${this.#starts}`
  }
}
