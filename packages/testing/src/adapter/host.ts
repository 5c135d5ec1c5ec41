import type { Herald, HeraldOptions } from '@mailherald/core'

/** A server that listens, with a herald behind it. */
export interface RunningHost {
  /** The webhooks are at `<origin>/webhooks/<provider>` and `<origin>/webhooks/<provider>/<account>`. */
  readonly origin: string
  close(): void | Promise<void>
}

/**
 * Puts a herald behind a server, the way the users of an adapter do.
 *
 * @example
 * ```ts
 * const host: AdapterHost = {
 *   name: 'Express 5',
 *   async serve(options, register) {
 *     const herald = createHerald(options)
 *     register(herald)
 *     const server = express().use('/webhooks', mailherald(herald)).listen(0, '127.0.0.1')
 *     await once(server, 'listening')
 *     const { port } = server.address() as AddressInfo
 *     return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() }
 *   },
 * }
 * ```
 */
export interface AdapterHost {
  readonly name: string
  /**
   * Starts a server with a herald that has these options.
   *
   * @param register registers the handlers; called once, before the first delivery
   */
  serve(options: HeraldOptions, register: (herald: Herald) => void): Promise<RunningHost>
}
