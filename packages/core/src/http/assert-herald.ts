import type { Receiver } from '../delivery.js'
import { MailheraldError } from '../errors.js'

/**
 * For adapters: fails at start where what is mounted is not a herald, for example one that was not awaited.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { assertHerald } from '@mailherald/core/node'
 *
 * assertHerald(herald)
 * ```
 */
export function assertHerald(herald: Receiver): void {
  if (typeof (herald as Partial<Receiver> | undefined)?.receive === 'function') return
  throw new MailheraldError(
    'ERR_OPTION_INVALID',
    'mailherald(herald): pass what createHerald() returned.',
    { details: { option: 'herald' } },
  )
}
