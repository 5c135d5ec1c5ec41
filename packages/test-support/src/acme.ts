import {
  defineProvider,
  eventTypes,
  type EventDraft,
  type EventType,
  type JsonValue,
  type Provider,
  type ProviderDefinition,
  type ProviderOptions,
} from '@mailherald/core'
import { urlToken } from '@mailherald/core/verify'

/** What the made-up provider sends. */
export interface AcmePayload {
  readonly id: string
  /** @defaultValue `email.delivered` */
  readonly type?: EventType
  readonly to?: string
  readonly message?: string
  readonly bounce?: 'permanent' | 'transient'
  readonly metadata?: Record<string, JsonValue>
  readonly tags?: string[]
}

export type Acme = Provider<'acme', AcmePayload>

type Definition = ProviderDefinition<'acme', AcmePayload>

/** What a test can change. */
export interface AcmeOptions
  extends ProviderOptions, Partial<Pick<Definition, 'emits' | 'read' | 'verify'>> {}

/** Secret of the provider's webhook URL. */
export const token = 'a-token-of-documentation'

/** A made-up provider that can send every event there is, to a URL with a token. */
export function acme({ emits, read, verify, ...options }: AcmeOptions = {}): Acme {
  return defineProvider<'acme', AcmePayload>(
    {
      id: 'acme',
      title: 'Acme Mail',
      docs: 'https://example.com/docs',
      emits: emits ?? eventTypes,
      compression: 'after-signing',
      verify: verify ?? urlToken(token),
      ...(read && { read }),
      normalize: ({ raw }) => [draftOf(raw)],
    },
    options,
  )
}

function draftOf(raw: AcmePayload): EventDraft {
  const { id: providerEventId, type = 'email.delivered' } = raw
  const common = { providerType: type, providerEventId }
  if (!type.startsWith('email.')) {
    return { ...common, type: 'domain.created', domain: 'example.com' }
  }
  return {
    ...common,
    type,
    messageId: raw.message,
    recipient: raw.to ?? 'ada@example.com',
    tags: raw.tags ?? [],
    metadata: raw.metadata ?? {},
    ...(type === 'email.bounced' && {
      bounce: { kind: raw.bounce ?? 'permanent', category: 'unknown-user' },
    }),
  } as EventDraft
}

let count = 0

/** A payload with an id of its own; those that say nothing else are of one message. */
export function payload(type: EventType, rest: Partial<AcmePayload> = {}): AcmePayload {
  count += 1
  return { id: `event-${count}`, type, message: 'message-1', ...rest }
}

/** Payloads with the ids `e0`, `e1` …, each to a recipient of its own. */
export function payloads(count: number): (AcmePayload & { readonly to: string })[] {
  return Array.from({ length: count }, (_, n) => ({ id: `e${n}`, to: `user${n}@example.com` }))
}
