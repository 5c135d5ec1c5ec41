import { defineProvider, type EventDraft, type Provider } from '@mailherald/core'
import { unverified } from '@mailherald/core/verify'

/** What the provider of the cases delivers. */
export interface Notice {
  readonly id: string
  readonly to: string
  /** @defaultValue `delivered` */
  readonly what?: 'delivered' | 'bounced' | 'received'
  /** Those of one message have an order. */
  readonly message?: string
}

export type Sender = Provider<'sender', Notice>

/** A provider whose deliveries are lists of notices. */
export function sender(): Sender {
  return defineProvider<'sender', Notice>(
    {
      id: 'sender',
      title: 'Sender',
      docs: 'https://example.com',
      emits: ['email.delivered', 'email.bounced', 'email.received'],
      verify: unverified(),
      normalize: ({ raw }) => [draftOf(raw)],
    },
    {},
  )
}

/** The bytes of the attachment that every inbound message has: all there are. */
export const attachedBytes: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => byte)

/** The id of the notice's event. */
export function eventIdOf({ id, what = 'delivered' }: Pick<Notice, 'id' | 'what'>): string {
  return `sender~email.${what}~${id}`
}

function draftOf(notice: Notice): EventDraft {
  const { id, to, what = 'delivered', message: messageId } = notice
  const envelope = { providerType: `email.${what}`, providerEventId: id }
  if (what === 'received') return { ...envelope, ...inbound(to), type: 'email.received' }
  const outbound = { ...envelope, messageId, recipient: to, tags: [], metadata: {} }
  return what === 'delivered'
    ? { ...outbound, type: 'email.delivered' }
    : { ...outbound, type: 'email.bounced', bounce: permanent }
}

const permanent = { kind: 'permanent', category: 'unknown-user' } as const

function inbound(to: string) {
  return {
    from: { address: 'ann@example.com' },
    to: [{ address: to }],
    cc: [],
    subject: 'Ünïcode, 日本語, 🦜',
    headers: {},
    attachments: [{ filename: 'all.bin', content: attachedBytes }],
  }
}
