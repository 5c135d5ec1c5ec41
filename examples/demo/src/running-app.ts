import type { Herald, IdempotencyStore } from '@mailherald/core'
import type { DemoSecrets } from './secrets.js'

/** What an example app is started with. */
export interface AppStart {
  readonly config: DemoSecrets & { readonly idempotency: IdempotencyStore }
  readonly host: string
  readonly port: number
}

/** An example app that listens. */
export interface RunningApp {
  readonly herald: Herald
  /** Stops listening. */
  close(): Promise<unknown>
}

/** Starts an example app. */
export type StartApp = (start: AppStart) => Promise<RunningApp>
