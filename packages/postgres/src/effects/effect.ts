import {
  MailheraldError,
  type Handler,
  type HandlerContext,
  type HeraldEvent,
} from '@mailherald/core'
import { defaultSchema, type DatabaseLocation } from '../database.js'
import type { OwnStatement } from '../transaction/connection.js'
import type { Tx } from '../transaction/scope.js'
import { atomicallyIn, type Application, type Atomically } from './atomically.js'
import { inYourTransaction, type YourTransaction } from './in-your-transaction.js'
import { marksIn } from './mark.js'
import { SameName } from './same-name.js'

/** What an effect gets beside the event. */
export interface EffectContext<T = Tx> extends HandlerContext {
  /** The transaction: what you do with it commits together with the note that the effect was applied. */
  readonly tx: T
}

/** What you do about an event, once. */
export type Effect<E, T = Tx> = (event: E, context: EffectContext<T>) => unknown

/** How an effect is applied. */
export interface EffectOptions<T> {
  /** Opens a transaction of your ORM or query builder. */
  readonly transaction: YourTransaction<T>
}

/** Makes handlers that are applied exactly once. */
export interface MakeEffect {
  /**
   * Makes a handler that is applied to each event once: what it writes with `tx` commits together with the note that it
   * was applied, so that neither is ever there without the other. Retries, redeliveries and other processes find the
   * note. Whoever comes at the same time waits, and applies it only if the first one has failed.
   *
   * What it throws rolls everything back and is passed on; after `Discard` the note is kept. When the handler's time is
   * up, nothing is committed any more. Serialization failures and deadlocks run it again, at most five times in all: do
   * nothing in it that cannot be rolled back.
   *
   * @param name under which the note is kept: give each effect its own, and keep it
   * @throws {MailheraldError} `ERR_OPTION_INVALID`; when it runs also `ERR_LEDGER_UNAVAILABLE`, `ERR_HANDLER_NAME_TAKEN`
   * @example
   * ```ts
   * const add = 'update customers set bounces = bounces + 1 where email = $1'
   * herald.on(
   *   'email.bounced',
   *   ledger.effect('count bounces', ({ recipient }, { tx }) => tx.query(add, [recipient])),
   * )
   * ```
   */
  <E extends HeraldEvent>(name: string, effect: Effect<E>): Handler<E>
  <E extends HeraldEvent, T>(
    name: string,
    options: EffectOptions<T>,
    effect: Effect<E, T>,
  ): Handler<E>
}

/** Makes effects whose notes are in the tables of a ledger. */
export function effectOf({ pool, schema = defaultSchema }: DatabaseLocation): MakeEffect {
  const parts = { markOf: marksIn(schema), names: new SameName() }
  const inOurs = atomicallyIn(pool)
  return <E extends HeraldEvent, T>(
    name: string,
    ...how: [Effect<E>] | [EffectOptions<T>, Effect<E, T>]
  ): Handler<E> =>
    how.length === 1
      ? handlerOf(parts, { name, effect: how[0], atomically: inOurs })
      : handlerOf(parts, {
          name,
          effect: how[1],
          atomically: inYourTransaction(how[0].transaction),
        })
}

interface Parts {
  markOf(eventId: string, name: string): OwnStatement
  readonly names: SameName
}

interface Wish<E, T> {
  readonly name: string
  readonly effect: Effect<E, T>
  readonly atomically: Atomically<T>
}

function handlerOf<E extends HeraldEvent, T>(
  { markOf, names }: Parts,
  { name, effect, atomically }: Wish<E, T>,
): Handler<E> {
  if (name.trim() === '' || typeof effect !== 'function') throw notAnEffect()
  const handler = async (event: E, context: HandlerContext): Promise<void> => {
    names.refuse(event, name, effect)
    const { signal } = context
    const mark = { eventId: event.id, mark: markOf(event.id, name), signal }
    try {
      await atomically({
        ...mark,
        work: async (tx) => void (await effect(event, contextWith(tx, context))),
      })
    } catch (error) {
      if (isDiscard(error)) await keep(mark, atomically, context)
      throw error
    }
  }
  // A herald that is given no other name remembers it under this one.
  return Object.defineProperty(handler, 'name', { value: name })
}

/** Without the note, a herald that has forgotten would call again what has given up. */
async function keep<T>(
  mark: Omit<Application<T>, 'work'>,
  atomically: Atomically<T>,
  { logger }: HandlerContext,
): Promise<void> {
  try {
    await atomically({ ...mark, work: async () => {} })
  } catch (cause) {
    logger.warn('an effect that gave up may run again: its note could not be kept', { cause })
  }
}

// One by one, because some are getters of a class.
function contextWith<T>(tx: T, context: HandlerContext): EffectContext<T> {
  const { delivery, signal, attempt, logger } = context
  return { ...(delivery !== undefined && { delivery }), signal, attempt, logger, tx }
}

// By name: an app may hold two copies of the package.
function isDiscard(error: unknown): boolean {
  return error instanceof Error && error.name === 'MailheraldDiscard'
}

function notAnEffect(): MailheraldError {
  return new MailheraldError('ERR_OPTION_INVALID', 'An effect needs a name and a function.')
}
