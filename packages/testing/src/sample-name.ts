import { MailheraldError } from '@mailherald/core'
import { samplesByType } from './providers/by-type.js'
import type { sampleRegistry } from './providers/index.js'

/** The samples of every provider. */
export type Registry = typeof sampleRegistry

/** The slug of a provider that there are samples of. */
export type SampleProvider = keyof Registry

/** The provider's own names of the events that it documents. */
export type SampleEvent<S extends SampleProvider> = S extends SampleProvider
  ? keyof Registry[S] & string
  : never

type ByType = typeof samplesByType

/** The event types that come of a provider's samples. */
export type SampleEventType<S extends SampleProvider> = S extends SampleProvider
  ? keyof ByType[S] & string
  : never

/** The provider's own name of the sample: what is given, or that of the sample of the type. */
export type SampleNameOf<S extends SampleProvider, E> = S extends SampleProvider
  ? E extends keyof Registry[S]
    ? E
    : E extends keyof ByType[S]
      ? ByType[S][E]
      : never
  : never

type Samples = Readonly<Record<string, unknown>>

/**
 * The provider's own name of a sample, of its own name or of an event type.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID`
 */
export function sampleNameOf(provider: SampleProvider, event: string, samples: Samples): string {
  if (Object.hasOwn(samples, event)) return event
  const byType: Readonly<Record<string, string>> = samplesByType[provider]
  const name = Object.hasOwn(byType, event) ? byType[event] : undefined
  if (name !== undefined) return name
  const known = [...Object.keys(samples), ...Object.keys(byType)]
  throw unknownSample(`event of ${provider}`, event, [...new Set(known)])
}

/** The error for a name that there is no sample of. */
export function unknownSample(
  what: string,
  name: string,
  known: readonly string[],
): MailheraldError {
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    `There is no sample of the ${what} "${name}". There are: ${known.join(', ')}.`,
  )
}
