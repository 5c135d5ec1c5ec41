import type { Delivery } from '../delivery.js'
import { MailheraldError } from '../errors.js'
import { Generations } from '../util/bounded-map.js'
import type { MaybePromise } from '../util/maybe-promise.js'
import type { OptionPlace } from './options.js'
import { secretError, secretText } from './secret-text.js'
import { refused, type Verdict } from './verifier.js'

/**
 * Looks secrets up for a delivery, for example by tenant. Look at its URL and headers: its body is not verified
 * yet, and
 * not even read where the verifier does not need it. What it gives is prepared once (a PEM is parsed once, not for each
 * delivery), as long as it is among the latest 1,000.
 */
export type SecretResolver<Secret = string> = (
  delivery: Delivery,
) => MaybePromise<Secret | readonly Secret[] | undefined>

/**
 * One secret, a list (for rotation: each of them is accepted), or a function that looks them up.
 *
 * `undefined` is in the type so that `process.env.SECRET` can be passed as it is: unset, it throws at once.
 * A function that throws makes the provider try again later; one that finds nothing gets the delivery refused.
 */
export type Secrets = string | undefined | readonly (string | undefined)[] | SecretResolver

/** What a verifier demands of its secrets. */
export interface SecretRules<Key> {
  /** Name of the function that takes the secrets: for messages. */
  readonly verifier: string
  /**
   * Name of the option that holds them: for messages.
   *
   * @defaultValue `secret`
   */
  readonly option?: string
  /**
   * In characters. Public keys want 1.
   *
   * @defaultValue 16
   */
  readonly minLength?: number
  /** They are base64: then more credentials of other kinds can be told by their form. */
  readonly base64?: boolean
  /** Allows white space inside and around, as PEM has it. */
  readonly multiline?: boolean
  /**
   * Turns a secret into what the check works with. It may throw `secretError(…)`; anything else that it
   * throws becomes `ERR_SECRET_MALFORMED`, without the cause, which could hold the secret.
   */
  parse(secret: string, at: OptionPlace): Key
}

/** Secrets that are ready to be used. */
export interface KeyRing<Key> {
  /** Calls `check` with the keys for this delivery: at once, unless they must be looked up. */
  use(
    delivery: Delivery,
    check: (keys: readonly Key[]) => MaybePromise<Verdict>,
  ): MaybePromise<Verdict>
}

/**
 * Prepares the secrets of a verifier: static ones once, now; looked-up ones when they first come.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_WHITESPACE`, `ERR_SECRET_TOO_SHORT` or
 * `ERR_SECRET_MALFORMED`, naming the option
 * @example
 * ```ts
 * const keys = secretKeys(options.publicKey, {
 *   verifier: 'acme',
 *   option: 'publicKey',
 *   minLength: 1,
 *   multiline: true,
 *   parse: (pem) => createPublicKey(pem),
 * })
 * ```
 */
export function secretKeys<Key>(secrets: Secrets, rules: SecretRules<Key>): KeyRing<Key> {
  const { verifier, option = 'secret' } = rules
  return keyRing(secrets, {
    verifier,
    option,
    prepare: (secret, at) => rules.parse(secretText(secret, at, rules), at),
  })
}

/** How `keyRing` makes a key out of one item, which may be of any type. */
export interface KeyRules<Key> extends OptionPlace {
  prepare(item: unknown, at: OptionPlace): Key
}

/** `secretKeys` for secrets of any shape. */
export function keyRing<Key>(source: unknown, rules: KeyRules<Key>): KeyRing<Key> {
  if (isResolver(source)) return resolvedKeys(source, rules)
  const keys = prepareNow(source, rules)
  return { use: (_delivery, check) => check(keys) }
}

function prepareNow<Key>(source: unknown, rules: KeyRules<Key>): readonly Key[] {
  try {
    return prepareAll(source, rules)
  } catch (error) {
    // Of a stack ten lines are kept, and the one that is looked for is the user's: which variable was it?
    if (error instanceof Error) Error.captureStackTrace(error, keyRing)
    throw error
  }
}

function isResolver(source: unknown): source is SecretResolver<unknown> {
  return typeof source === 'function'
}

const mostPrepared = 1000

function resolvedKeys<Key>(resolve: SecretResolver<unknown>, rules: KeyRules<Key>): KeyRing<Key> {
  const preparedOnce = { ...rules, prepare: onceByValue(rules) }
  return {
    async use(delivery, check) {
      const found = await resolve(delivery)
      let keys: readonly Key[]
      try {
        keys = prepareAll(found, preparedOnce)
      } catch (error) {
        const code = MailheraldError.is(error) ? error.code : 'ERR_SECRET_MALFORMED'
        return refused(
          'ERR_NOT_ALLOWED',
          `the look-up of "${rules.option}" gave none to use (${code})`,
        )
      }
      return check(keys)
    },
  }
}

/** Values that are not text (credentials of two parts) are cheap to prepare. */
function onceByValue<Key>({ prepare }: KeyRules<Key>): KeyRules<Key>['prepare'] {
  const known = new Generations<{ readonly key: Key }>(mostPrepared, () => false)
  return (item, at) => {
    if (typeof item !== 'string') return prepare(item, at)
    const found = known.get(item)
    if (found !== undefined) return found.key
    const key = prepare(item, at)
    known.set(item, { key })
    return key
  }
}

function prepareAll<Key>(source: unknown, rules: KeyRules<Key>): readonly Key[] {
  const { verifier, option } = rules
  if (!Array.isArray(source)) return [prepareOne(source, { verifier, option }, rules)]
  if (source.length === 0) throw secretError('ERR_SECRET_MISSING', { verifier, option })
  return Array.from(source, (item: unknown, index) =>
    prepareOne(item, { verifier, option: `${option}[${index}]` }, rules),
  )
}

function prepareOne<Key>(item: unknown, at: OptionPlace, rules: KeyRules<Key>): Key {
  try {
    return rules.prepare(item, at)
  } catch (error) {
    if (MailheraldError.is(error)) throw error
    throw secretError('ERR_SECRET_MALFORMED', at)
  }
}
