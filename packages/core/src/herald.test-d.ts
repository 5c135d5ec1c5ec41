import { expectTypeOf } from 'vitest'
import {
  createHerald,
  defineProvider,
  type EmailBouncedEvent,
  type EventOf,
  type EventType,
  type HeraldEvent,
  type Provider,
  type VerifiedDelivery,
} from './index.js'
import { resend } from './providers/resend/index.js'
import {
  simplySend,
  type SimplySend,
  type SimplySendPayload,
} from './providers/simplysend/index.js'
import {
  tencentSes,
  type TencentSes,
  type TencentSesPayload,
} from './providers/tencent-ses/index.js'
import { unverified } from './verify/index.js'

type Both = TencentSes | SimplySend

const herald = createHerald({
  providers: [tencentSes({ verify: unverified() }), simplySend({ verify: unverified() })],
})

// The type of the event, by pattern.

herald.on('email.bounced', (event) => {
  expectTypeOf(event).toEqualTypeOf<EventOf<'email.bounced', Both>>()
  expectTypeOf(event.type).toEqualTypeOf<'email.bounced'>()
  expectTypeOf(event.bounce.kind).toEqualTypeOf<'permanent' | 'transient' | 'undetermined'>()
  expectTypeOf(event.recipient).toEqualTypeOf<string | null>()
  // @ts-expect-error — a bounce has no click
  void event.url
})

herald.on(['email.opened', 'email.clicked'], (event) => {
  expectTypeOf(event.type).toEqualTypeOf<'email.opened' | 'email.clicked'>()
  expectTypeOf(event.recipient).toEqualTypeOf<string | null>()
  if (event.type === 'email.clicked') expectTypeOf(event.url).toEqualTypeOf<string | undefined>()
})

type EmailType =
  | 'email.sent'
  | 'email.delivered'
  | 'email.deferred'
  | 'email.bounced'
  | 'email.rejected'
  | 'email.suppressed'
  | 'email.failed'
  | 'email.opened'
  | 'email.clicked'
  | 'email.complained'
  | 'email.unsubscribed'
  | 'email.received'
type DomainType = 'domain.created' | 'domain.verified' | 'domain.unverified' | 'domain.deleted'
type GroupType = 'domain_group.created' | 'domain_group.updated' | 'domain_group.deleted'

herald.on('email.*', (event) => {
  expectTypeOf(event.type).toEqualTypeOf<EmailType>()
})

herald.on(['domain.*', 'email.received'], (event) => {
  expectTypeOf(event.type).toEqualTypeOf<DomainType | 'email.received'>()
})

herald.on('*', (event, { delivery, signal, attempt }) => {
  expectTypeOf(event.type).toEqualTypeOf<EmailType | DomainType | GroupType | 'unknown'>()
  expectTypeOf(delivery).toEqualTypeOf<VerifiedDelivery | undefined>()
  expectTypeOf(signal).toEqualTypeOf<AbortSignal>()
  expectTypeOf(attempt).toEqualTypeOf<number>()
})

herald.once('email.sent', { provider: 'simplysend' }, (event) => {
  expectTypeOf(event.type).toEqualTypeOf<'email.sent'>()
})

// @ts-expect-error — no event has this name
herald.on('email.bounce', () => {})
// @ts-expect-error — nor are there events of this family
herald.on('mail.*', () => {})
// @ts-expect-error — one name of the list is wrong
herald.on(['email.bounced', 'email.clickd'], () => {})
// @ts-expect-error — not a kind of bounce
herald.on('email.bounced', { bounce: 'hard' }, () => {})

// Handlers that are functions of their own.

declare const onBounce: (event: EmailBouncedEvent) => Promise<void>
declare const onClick: (event: EventOf<'email.clicked'>) => void
declare const onAny: (event: HeraldEvent) => void

herald.on('email.bounced', onBounce)
herald.on('email.bounced', onAny)
herald.on('*', onAny)
// @ts-expect-error — a handler for another event
herald.on('email.bounced', onClick)
// @ts-expect-error — a handler for one event does not take them all
herald.on('*', onBounce)
// @ts-expect-error — nor does it take a list with another event in it
herald.on(['email.bounced', 'email.clicked'], onBounce)

// The payload, by provider.

herald.on('email.bounced', (event) => {
  expectTypeOf(event.provider).toEqualTypeOf<'tencent-ses' | 'simplysend'>()
  expectTypeOf(event.raw).toEqualTypeOf<TencentSesPayload | SimplySendPayload>()
  if (event.provider === 'tencent-ses') {
    expectTypeOf(event.raw).toEqualTypeOf<TencentSesPayload>()
  } else {
    expectTypeOf(event.raw).toEqualTypeOf<SimplySendPayload>()
  }
  // @ts-expect-error — a provider that this herald does not have
  void (event.provider === 'sendgrid')
})

herald.on('*', (event) => {
  if (event.provider === 'simplysend' && event.type === 'email.received') {
    expectTypeOf(event).toEqualTypeOf<EventOf<'email.received', SimplySend>>()
  }
})

// One function for every event.

export function name(event: HeraldEvent): string {
  switch (event.type) {
    case 'email.queued':
    case 'email.sent':
    case 'email.delivered':
    case 'email.deferred':
    case 'email.bounced':
    case 'email.rejected':
    case 'email.suppressed':
    case 'email.failed':
    case 'email.opened':
    case 'email.clicked':
    case 'email.complained':
    case 'email.unsubscribed':
    case 'email.resubscribed':
    case 'email.autoresponded':
    case 'email.scheduled':
    case 'email.cancelled':
    case 'email.received':
      return 'email'
    case 'domain.created':
    case 'domain.updated':
    case 'domain.verified':
    case 'domain.unverified':
    case 'domain.deleted':
      return event.domain
    case 'domain_group.created':
    case 'domain_group.updated':
    case 'domain_group.deleted':
      return event.groupId
    case 'contact.created':
    case 'contact.updated':
    case 'contact.deleted':
      return event.email
    case 'suppression.added':
    case 'suppression.removed':
      return event.recipient
    case 'unknown':
      return event.providerType
    default:
      return event satisfies never
  }
}

export function incomplete(event: EventOf<'email.sent' | 'email.bounced'>): string {
  switch (event.type) {
    case 'email.sent':
      return event.recipient
    default:
      // @ts-expect-error — bounces are not handled
      return event satisfies never
  }
}

// Whom it is about: every event of a sent message says it but those that come as a notice of someone else.

type AlwaysNamed<T extends EventType> = T extends EventType
  ? EventOf<T> extends { readonly recipient: string }
    ? T
    : never
  : never

expectTypeOf<AlwaysNamed<EventType>>().toEqualTypeOf<
  | 'email.queued'
  | 'email.sent'
  | 'email.delivered'
  | 'email.scheduled'
  | 'email.cancelled'
  | 'suppression.added'
  | 'suppression.removed'
>()

// Providers, and events of one provider.

expectTypeOf<EventOf<'email.bounced', TencentSes>>().toEqualTypeOf<
  EmailBouncedEvent<'tencent-ses', TencentSesPayload>
>()
expectTypeOf<
  EventOf<'email.bounced' | 'unknown', TencentSes>['raw']
>().toEqualTypeOf<TencentSesPayload>()
expectTypeOf<EventOf<EventType>>().toEqualTypeOf<HeraldEvent>()

interface AcmePayload {
  readonly kind: string
  readonly to: string
}

const acme = defineProvider({
  id: 'acme',
  title: 'Acme Mail',
  docs: 'https://docs.example.com/webhooks',
  emits: ['email.delivered'],
  verify: unverified(),
  normalize: ({ raw }: { readonly raw: AcmePayload }) => [
    {
      type: 'email.delivered',
      providerType: raw.kind,
      recipient: raw.to,
      tags: [],
      metadata: {},
    },
  ],
})
expectTypeOf(acme).toEqualTypeOf<Provider<'acme', AcmePayload, 'email.delivered'>>()

// What no configured provider can send.

const onlyAcme = createHerald({ providers: [acme] })
onlyAcme.on('email.delivered', { provider: 'acme' }, () => {})
onlyAcme.on(['unknown', 'email.*', '*'], ({ type }) => {
  expectTypeOf(type).toEqualTypeOf<'email.delivered' | 'unknown'>()
})
// @ts-expect-error — acme tells no bounces
onlyAcme.on('email.bounced', () => {})
// @ts-expect-error — nor anything of domains
onlyAcme.on('domain.*', () => {})
// @ts-expect-error — one that is sent beside one that is not
onlyAcme.once(['email.delivered', 'email.bounced'], () => {})

const withResend = createHerald({ providers: [acme, resend({ verify: unverified() })] })
withResend.on('email.bounced', { provider: 'resend' }, () => {})
// @ts-expect-error — of the two, acme tells no bounces
withResend.on('email.bounced', { provider: 'acme' }, () => {})
withResend.on('email.*', { provider: ['acme', 'resend'] }, () => {})

const three = createHerald({ providers: [acme, ...herald.providers] })
three.on('email.delivered', (event) => {
  if (event.provider === 'acme') expectTypeOf(event.raw).toEqualTypeOf<AcmePayload>()
})

// A list of providers whose types are not known any more.
declare const some: readonly Provider[]
createHerald({ providers: some }).on('email.sent', (event) => {
  expectTypeOf(event).toEqualTypeOf<EventOf<'email.sent'>>()
  expectTypeOf(event.raw).toEqualTypeOf<unknown>()
})

defineProvider({
  id: 'acme',
  title: 'Acme Mail',
  docs: 'https://docs.example.com/webhooks',
  emits: [],
  verify: unverified(),
  // @ts-expect-error — an event about a recipient names the recipient
  normalize: () => [{ type: 'email.delivered', providerType: '', tags: [], metadata: {} }],
})

// @ts-expect-error — who may post has to be said
defineProvider({ id: 'acme', title: '', docs: '', emits: [], normalize: () => [] })
// @ts-expect-error — a provider takes no default for it either
tencentSes({})
