import { index } from './entry.mjs'
import { payload } from './payload.mjs'
import { schemes } from './schemes.mjs'

/** The sources of a provider that does what nearly all of them do, with what is asked for. */
export function sources(provider) {
  const { folder, inbound, batch, signs, slug } = provider
  return {
    [`${folder}/index.ts`]: index(provider),
    [`${folder}/events.ts`]: events(provider),
    [`${folder}/facts.ts`]: facts(provider),
    [`${folder}/payload.ts`]: payload(provider),
    [`${folder}/message.ts`]: message(provider),
    [`${folder}/normalize.ts`]: normalize(provider),
    [`${folder}/outbound.ts`]: outbound(provider),
    ...(inbound && { [`${folder}/inbound.ts`]: received(provider) }),
    ...(batch && { [`${folder}/read.ts`]: read(provider) }),
    ...(signs === 'hmac' && { [`${folder}/vectors.json`]: vectors }),
    [`.changeset/${slug}.md`]: changeset(provider),
  }
}

function events({ title, inbound }) {
  const row = "  inbound: { type: 'email.received', when: 'an inbound message', unnamed: true },\n"
  return `/** ${title}'s events, and what becomes of them. */
export const events = {
  delivered: 'email.delivered',
  bounced: { type: 'email.bounced', remark: '\`kind\` tells hard from soft' },
  opened: 'email.opened',
  clicked: 'email.clicked',
${inbound ? row : ''}} as const
`
}

function facts({ title, signs, inbound, batch }) {
  const scheme = schemes[signs]
  return `import type { ProviderFacts } from '../facts.js'

/** How ${title} delivers. */
export const facts: ProviderFacts = {
  group: 'transactional',
  proof: '${scheme?.proof ?? `a token in the URL; ${title} signs nothing`}',
  signs: ${scheme?.signs ?? '[]'},
${scheme ? `  scheme: ${scheme.fact},\n` : ''}  setUp: {
    ${scheme ? "secret: 'the secret of the webhook'" : "verifier: 'urlToken'"},
    register: 'create a webhook with the URL ${scheme ? '{url}' : '{secret url}'}',
  },
  batch: ${batch ? "'many'" : '1'},
  eventId: 'payload',
  retries: {},
  answers: [{ upon: '2xx', effect: 'done' }],
${inbound ? "  inbound: ['parsed'],\n" : ''}}
`
}

function message() {
  return `import type { JsonValue } from '../../events/base.js'
import { extend, type DraftMessage } from '../../events/draft.js'
import { fieldReader } from '../../read/field-table.js'
import { address } from '../../read/mail/mailbox.js'
import { unixTime } from '../../read/time.js'
import { text } from '../../read/values.js'

/** The members of a payload. */
export type Fields = Readonly<Record<string, JsonValue>>

/** Our fields, and where they come from. */
export const fields = {
  messageId: 'message_id',
  subject: 'subject',
  tags: 'tags',
} as const

const flat = fieldReader(fields)

/** What every draft about a sent message has. */
export function messageOf(providerType: string, raw: Fields): DraftMessage {
  return extend(
    flat((name) => raw[name]),
    {
      providerType,
      providerEventId: text(raw['id']),
      occurredAt: unixTime(raw['at']),
      recipient: address(raw['recipient']) ?? null,
    },
  )
}
`
}

function normalize({ type, inbound }) {
  const missingName = inbound
    ? `inboundDrafts(raw) ?? [malformed('', [missing('event')], message)]`
    : `[malformed('', [missing('event')], message)]`
  return `import type { EventDraft } from '../../events/draft.js'
import { malformed, missing, unknownEvent } from '../../events/malformed.js'
import type { Item } from '../../read/item.js'
import { record, text } from '../../read/values.js'
${inbound ? "import { inboundDrafts } from './inbound.js'\n" : ''}import { messageOf } from './message.js'
import { outboundDrafts } from './outbound.js'
import type { ${type}Payload } from './payload.js'

/** The events of one payload. */
export function normalize(item: Item<${type}Payload>): readonly EventDraft[] {
  const raw = record(item.raw)
  const name = text(raw['event'])
  const message = messageOf(name ?? '', raw)
  if (name === undefined) return ${missingName}
  return outboundDrafts(message, raw) ?? [unknownEvent(name, message)]
}
`
}

function outbound() {
  return `import type { Bounce, BounceKind } from '../../events/bounce.js'
import { extend, type DraftMessage, type EventDraft } from '../../events/draft.js'
import { malformed, missing } from '../../events/malformed.js'
import { isNameless, progressDraft } from '../../events/progress.js'
import { bounceFrom } from '../../read/bounce.js'
import { engagementFrom, type Engagement } from '../../read/engagement.js'
import { typeFinder } from '../../read/event-table.js'
import { lookup } from '../../read/lookup.js'
import { text } from '../../read/values.js'
import { events } from './events.js'
import type { Fields } from './message.js'

const typeOf = typeFinder(events)

/** The events about a sent message; undefined where the name is another's. */
export function outboundDrafts(message: DraftMessage, raw: Fields): EventDraft[] | undefined {
  const type = typeOf(message.providerType)
  if (type === undefined) return undefined
  return isNameless(message)
    ? [malformed(message.providerType, [missing('recipient')], message)]
    : [draftOf(type, message, raw)]
}

type OutboundType = NonNullable<ReturnType<typeof typeOf>>

function draftOf(type: OutboundType, message: DraftMessage, raw: Fields): EventDraft {
  switch (type) {
    case 'email.delivered':
      return progressDraft(message, type, 'recipient')
    case 'email.bounced':
      return extend(message, { type, bounce: bounceOf(raw) })
    case 'email.opened':
      return extend(extend(message, { type }), engagementOf(raw))
    case 'email.clicked':
      return extend(extend(message, { type, url: text(raw['url']) }), engagementOf(raw))
  }
}

const kinds: Readonly<Record<string, BounceKind>> = { hard: 'permanent', soft: 'transient' }

function bounceOf(raw: Fields): Bounce {
  const providerKind = text(raw['kind'])
  return bounceFrom(raw['reason'], { kind: lookup(kinds, providerKind), providerKind })
}

function engagementOf(raw: Fields): Engagement {
  return engagementFrom({ userAgent: raw['user_agent'], ip: raw['ip'] })
}
`
}

function received() {
  return `import type { EventDraft } from '../../events/draft.js'
import { attachmentsFrom, type AttachmentFields } from '../../read/attachment.js'
import { headersIn } from '../../read/mail/mail-headers.js'
import { mailbox } from '../../read/mail/mailbox.js'
import { receivedFrom } from '../../read/mail/received.js'
import { mailEnvelope } from '../../read/mail-envelope.js'
import { isRecord, text, verbatim } from '../../read/values.js'
import type { Fields } from './message.js'

/** The event of an inbound message; undefined where the payload is another's. */
export function inboundDrafts(raw: Fields): EventDraft[] | undefined {
  if (!isRecord(raw['headers'])) return undefined
  const draft = receivedFrom({
    providerType: 'inbound',
    providerEventId: text(raw['id']),
    messageId: raw['message_id'],
    from: mailbox(raw['from']),
    envelope: mailEnvelope({ to: raw['to'] }),
    subject: raw['subject'],
    text: verbatim(raw['text']),
    html: verbatim(raw['html']),
    headers: headersIn(raw['headers']),
    attachments: attachmentsFrom(raw['attachments'], files),
  })
  return [draft]
}

const files: AttachmentFields = { filename: 'name', contentType: 'type', base64: 'content' }
`
}

function read() {
  return `import type { Delivery } from '../../delivery.js'
import type { Item } from '../../read/item.js'
import { readJson } from '../../read/json.js'
import { record } from '../../read/values.js'

/**
 * The payloads of a delivery: the elements of the list in its object.
 *
 * @throws {MailheraldError} \`ERR_BODY_UNREADABLE\`, \`ERR_BODY_TOO_LARGE\`
 */
export function read(delivery: Pick<Delivery, 'body'>): readonly Item[] {
  return readJson(delivery).flatMap((item) => {
    const list = record(item.raw)['events']
    return Array.isArray(list) ? list.map((raw) => ({ raw })) : [item]
  })
}
`
}

// Made with: printf '%s' '{"event":"delivered"}' | openssl dgst -sha256 -hmac 'a secret of sufficient length'
const vectors = `[
  {
    "origin": "made with openssl",
    "secret": "a secret of sufficient length",
    "headers": {
      "x-signature": "239bdebb4faffa1af4a419caa4d7bd6ab2c9c3e24fe36180e15c547d6b9dbd3f"
    },
    "body": "{\\"event\\":\\"delivered\\"}"
  }
]
`

function changeset({ title }) {
  return `---
'@mailherald/core': minor
'@mailherald/testing': minor
---

${title}.
`
}
