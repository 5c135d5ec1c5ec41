import type { Herald } from '@mailherald/core'

/** With what a provider's deliveries are signed, for those that the commands send. */
export interface SenderConfig {
  /** As in the herald; of SendGrid and Postal the private key of a pair of your own. */
  readonly secret: string | undefined
  /** How it is shown where the provider signs nothing, as `--by` takes it. */
  readonly by?: string
}

/** A queue's dead letters, as `deadLetters` of `@mailherald/bullmq` and of `@mailherald/pg-boss` makes them. */
export interface DeadLetterStore {
  count(which?: object): Promise<number>
  list(page?: object): Promise<readonly object[]>
  get(eventId: string): Promise<object | undefined>
  replay(eventId: string): Promise<boolean>
  replayAll(which?: object): Promise<number>
  drop(eventId: string): Promise<boolean>
  dropAll(which?: object): Promise<number>
  close(): Promise<void>
}

/** Something that answers SQL, such as a `Pool` of `pg`. */
export interface SqlClient {
  query(sql: string): Promise<{ readonly rows: readonly object[] }>
}

/** What is looked at of a herald. */
export type ConfiguredHerald = Pick<Herald, 'providers' | 'handlers'>

/** What the commands know of your app. Its members may be undefined, because most come from the environment. */
export interface CliConfig {
  /** With its handlers: export it from the module that registers them. */
  readonly herald?: ConfiguredHerald | undefined
  /** Where it is mounted, for example `https://hooks.example.com/webhooks`. */
  readonly url?: string | undefined
  /** By provider, or by `<provider>/<account>`. */
  readonly secrets?: Readonly<Record<string, string | SenderConfig | undefined>>
  /** The server of the queue or the store. */
  readonly redis?: string | undefined
  readonly postgres?: SqlClient | undefined
  /** The queue whose dead letters `mailherald dead` shows, or several by name. */
  readonly deadLetters?: DeadLetterStore | Readonly<Record<string, DeadLetterStore>> | undefined
  /** Called at the end, to close what the config has opened. */
  readonly close?: () => unknown
}

/**
 * The configuration of `mailherald doctor` and `mailherald dead`, in `mailherald.config.ts`.
 *
 * @example
 * ```ts
 * import { defineConfig } from '@mailherald/cli'
 * import { herald } from './src/herald'
 *
 * export default defineConfig({
 *   herald,
 *   url: 'https://hooks.example.com/webhooks',
 *   secrets: { resend: process.env.RESEND_WEBHOOK_SECRET },
 * })
 * ```
 */
export function defineConfig(config: CliConfig): CliConfig {
  return config
}
