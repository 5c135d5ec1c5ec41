import type { Herald, HeraldOptions } from '@mailherald/core'

/** What an example app is started with. */
export interface AppStart {
  readonly options: HeraldOptions
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
