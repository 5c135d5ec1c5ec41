import { Problem } from '../http/problem-error.js'
import type { KeptEvents } from '../keep/kept-events.js'
import type { Recorder } from '../keep/recorder.js'
import type { Masker } from '../mask/masker.js'
import type { Seal } from '../mask/seal.js'
import type { Settings } from '../options.js'
import type { Tally } from '../tally/tally.js'

/** What answers are made from. */
export interface Parts {
  readonly settings: Settings
  readonly recorder: Recorder
  readonly keptEvents: KeptEvents
  readonly tally: Tally
  readonly seal: Seal
  readonly startedAt: number
}

/** A question of the page. */
export interface Asked {
  /** What follows the name of the question. */
  readonly path: readonly string[]
  readonly query: URLSearchParams
  /** Empty where nothing was sent. */
  readonly body: Readonly<Record<string, unknown>>
  readonly masker: Masker
}

/** Answers a question: with data, or with a response of its own. */
export type Answer = (asked: Asked, parts: Parts) => unknown

/** A number of the query, within bounds. */
export function numberIn(
  query: URLSearchParams,
  name: string,
  { most, usual }: { readonly most: number; readonly usual: number },
): number {
  const value = Number(query.get(name) ?? usual)
  return Number.isSafeInteger(value) ? Math.min(Math.max(0, value), most) : usual
}

/** A filter of the query; undefined where there is none. */
export function textIn(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name) ?? ''
  return value === '' ? undefined : value
}

/** A text that was sent; undefined where it was not. */
export function textOf(body: Asked['body'], name: string): string | undefined {
  const value = body[name]
  if (value === undefined || value === '') return undefined
  if (typeof value === 'string' && value.length <= longest) return value.trim()
  throw new Problem(400, `"${name}" is not a text of at most ${longest} characters.`)
}

const longest = 1000

/**
 * Whom a question is about: by a handle, or by the address.
 *
 * @throws {Problem} for nobody
 */
export function addressIn(body: Asked['body'], { seal }: Parts): string {
  const handle = textOf(body, 'handle')
  const address = handle === undefined ? textOf(body, 'address') : seal.open(handle)
  if (address !== undefined && address !== '') return address
  throw handle === undefined
    ? new Problem(400, 'Say which address.')
    : new Problem(410, 'The app has been started again since: search for the address.')
}
