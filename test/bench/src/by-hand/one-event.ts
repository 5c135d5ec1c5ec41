import type { IncomingDelivery } from '@mailherald/core'
import { once } from './remembering.js'

/** A post that was read already. */
export type Post = IncomingDelivery & { readonly body: Uint8Array }

/** What is written by hand for one event of one provider. */
export interface ByHand<Payload> {
  /** Undefined for what is forged. */
  genuine(post: Post): Payload | undefined
  /** Whom an event of this kind is about; undefined for one of another kind. */
  recipientOf(payload: Payload): string | undefined
  /** The same event as ours would be, its id among its fields. */
  eventOf(payload: Payload): { readonly id: string; readonly recipient: string }
}

/** A post by hand: verified, parsed, a switch, a call. */
export function byHand<P>({ genuine, recipientOf }: ByHand<P>): (post: Post) => Promise<number> {
  return async (post) => {
    const payload = genuine(post)
    if (payload === undefined) return 401
    await suppress(recipientOf(payload))
    return 200
  }
}

type Steps = Readonly<Record<string, (post: Post) => Promise<number>>>

/** By hand, step by step closer to what we promise. */
export function floorsOf<P>({ genuine, eventOf }: ByHand<P>): Steps {
  return {
    'by hand, with the same event and its id': async (post) => {
      const payload = genuine(post)
      if (payload === undefined) return 401
      const { recipient } = eventOf(payload)
      await suppress(recipient)
      return 200
    },
    'the same, and the event noted before and after its handler': async (post) => {
      const payload = genuine(post)
      if (payload === undefined) return 401
      const event = eventOf(payload)
      await once(event.id, () => suppress(event.recipient))
      return 200
    },
  }
}

const counted = { suppressed: 0 }

async function suppress(address: string | undefined): Promise<void> {
  if (address !== undefined) counted.suppressed++
}
