import { createHerald, type EventOf } from '@mailherald/core'
import { toDelivery } from '@mailherald/core/node'
import {
  address,
  attachmentFrom,
  bounceFrom,
  defineProvider,
  emittedBy,
  engagementFrom,
  extend,
  hmacSignature,
  isNameless,
  mailEnvelope,
  malformed,
  missing,
  progressDraft,
  receivedFrom,
  secretOrVerify,
  text,
  typeFinder,
  unixTime,
  unknownEvent,
  verbatim,
  type DraftMessage,
  type EmittedBy,
  type EventDraft,
  type Item,
  type Provider,
  type ProviderFacts,
  type ProviderOptions,
  type SecretOrVerify,
  type Secrets,
} from '@mailherald/core/provider-kit'

export const events = {
  delivered: 'email.delivered',
  bounced: { type: 'email.bounced', remark: '`kind` tells hard from soft' },
  opened: 'email.opened',
  inbound: { type: 'email.received', unnamed: true },
} as const

export const facts: ProviderFacts = {
  group: 'transactional',
  proof: 'an HMAC over the body',
  signs: ['body'],
  scheme: { kind: 'hmac', header: 'x-acme-signature' },
  setUp: {
    secret: 'the signing key of the webhook',
    register: 'create a webhook with the URL {url}',
  },
  batch: 1,
  eventId: 'payload',
  retries: { schedule: 'for 24 hours', source: 'https://docs.example.com/webhooks' },
  answers: [{ upon: '2xx', effect: 'done' }],
  inbound: ['parsed'],
}

export interface AcmePayload {
  readonly id?: string
  readonly event?: string
  readonly at?: number
  readonly to?: string
  readonly kind?: string
  readonly reason?: string
  readonly from?: string
  readonly body?: string
  readonly files?: readonly { readonly name?: string; readonly data?: string }[]
}

export type Acme = Provider<'acme', AcmePayload, EmittedBy<typeof events>>

export type AcmeOptions = ProviderOptions & SecretOrVerify<AcmeSecret>

export interface AcmeSecret {
  readonly secret: Secrets
}

export function acme(options: AcmeOptions): Acme {
  return defineProvider(
    {
      id: 'acme',
      title: 'Acme Mail',
      docs: 'https://docs.example.com/webhooks',
      emits: emittedBy(events),
      verify: secretOrVerify<AcmeSecret>(options, {
        provider: 'acme',
        option: 'secret',
        verifier: ({ secret }) => hmacSignature({ header: 'x-acme-signature', secret }),
      }),
      isPing: ({ raw }: Item<AcmePayload>) => raw.event === 'ping',
      normalize,
    },
    options,
  )
}

const typeOf = typeFinder(events)

function normalize({ raw }: Item<AcmePayload>): readonly EventDraft[] {
  const name = text(raw.event)
  if (name === undefined && raw.from !== undefined) return inboundDrafts(raw)
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return [malformed('', [missing('event')], message)]
  return outboundDrafts(message, raw) ?? [unknownEvent(name, message)]
}

function messageOf(providerType: string, raw: AcmePayload): DraftMessage {
  return {
    providerType,
    providerEventId: text(raw.id),
    occurredAt: unixTime(raw.at),
    recipient: address(raw.to) ?? null,
    tags: [],
    metadata: {},
  }
}

function outboundDrafts(message: DraftMessage, raw: AcmePayload): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  if (isNameless(message)) return [malformed(message.providerType, [missing('to')], message)]
  switch (type) {
    case 'email.delivered':
      return [progressDraft(message, type, 'to')]
    case 'email.bounced': {
      const kind = raw.kind === 'hard' ? 'permanent' : 'transient'
      return [extend(message, { type, bounce: bounceFrom(raw.reason, { kind }) })]
    }
    case 'email.opened':
      return [extend(extend(message, { type }), engagementFrom({}))]
  }
}

function inboundDrafts(raw: AcmePayload): EventDraft[] {
  return [
    receivedFrom({
      providerType: 'inbound',
      envelope: mailEnvelope({ from: raw.from, to: raw.to }),
      text: verbatim(raw.body),
      attachments: raw.files?.map(({ name, data }) =>
        attachmentFrom({ filename: name, base64: data }),
      ),
    }),
  ]
}

export const received: EventOf<'email.delivered', Acme>[] = []
createHerald({ providers: [acme({ secret: 'a-secret-of-sufficient-length' })] }).on(
  'email.delivered',
  (event) => received.push(event),
)
export const adapter: typeof toDelivery = toDelivery
