import type { Herald, HeraldEvent, HeraldOptions } from '@mailherald/core'
import type { Env } from '@mailherald/core/from-env'
import type { Journal } from './journal.js'

/** What an example app is started with. */
export interface AppStart {
  readonly options: HeraldOptions
  /** For processes of its own: what `providersFromEnv` needs. */
  readonly env: Env
  /** To be told of what handlers in such processes do. */
  readonly journal: Journal
  readonly host: string
  readonly port: number
}

/** Where an app keeps events. */
export interface Records {
  has(event: HeraldEvent): Promise<boolean>
  /** What is to be seen of them, for people to read. */
  show(): Promise<string>
}

/** An example app that listens. */
export interface RunningApp {
  readonly herald: Herald
  /** Opens the inspector, once. */
  readonly inspectorUrl?: string | undefined
  readonly records?: Records
  /** Stops listening. */
  close(): Promise<unknown>
}

/** Starts an example app. */
export type StartApp = (start: AppStart) => Promise<RunningApp>
