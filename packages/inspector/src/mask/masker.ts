import { addressKey, type HeraldEvent } from '@mailherald/core'
import { peopleIn } from '../util/people-in.js'
import type { Person } from '../view/shapes.js'
import { maskAddress } from './mask-address.js'
import { maskBase64 } from './mask-base64.js'
import { maskBytes } from './mask-bytes.js'
import { isOddLocal, maskText, type Known } from './mask-text.js'
import type { Seal } from './seal.js'

/** How what names people is shown. */
export interface Masker {
  text(value: string): string
  /** Undefined where addresses in it would not be found. */
  bytes(bytes: Uint8Array): Uint8Array | undefined
  person(address: string): Person
  /** The same for what these events brought: what they say of addresses and ids is known then. */
  about(events: readonly HeraldEvent[]): Masker
}

/** Shows no address. */
export function closedMasker(seal: Seal, events: readonly HeraldEvent[] = []): Masker {
  const known = knownIn(events)
  return {
    text: (value) => maskText(maskBase64(value), known),
    bytes: (bytes) => maskBytes(bytes, known),
    person: (address) => ({ shown: maskAddress(address), handle: seal.seal(address) }),
    about: (others) => closedMasker(seal, others),
  }
}

/** Shows everything. */
export function openMasker(seal: Seal): Masker {
  const masker: Masker = {
    text: (value) => value,
    bytes: (bytes) => bytes,
    person: (address) => ({ shown: address, handle: seal.seal(address) }),
    about: () => masker,
  }
  return masker
}

function knownIn(events: readonly HeraldEvent[]): Known {
  const addresses = new Set(events.flatMap(peopleIn))
  const locals = [...addresses].map((address) => address.slice(0, address.lastIndexOf('@')))
  const ids = events.flatMap(idsOf).filter((id) => !addresses.has(addressKey(id)))
  return { kept: new Set(ids), oddLocals: locals.filter(isOddLocal).slice(0, mostOddLocals) }
}

/** What looks like an address and names a message. */
function idsOf(event: HeraldEvent): string[] {
  const ids = [event.id, 'messageId' in event && event.messageId]
  const all = [...ids, 'rfcMessageId' in event && event.rfcMessageId]
  return all.filter((id) => typeof id === 'string').map((id) => id.replace(/^<|>$/g, ''))
}

const mostOddLocals = 50
