import { hash } from 'node:crypto'
import type { HeraldEvent } from './event-map.js'

const plain = /^[\w.=+-]{1,64}$/

/** The same for all events of one message; absent for an event that belongs to none. */
export function orderingKeyOf(event: HeraldEvent): string | undefined {
  const { provider, account } = event
  const messageId = 'messageId' in event ? event.messageId : undefined
  if (!messageId) return undefined
  const owner = account === undefined ? provider : `${provider}@${account}`
  return `${owner}~${plain.test(messageId) ? messageId : digest(messageId)}`
}

function digest(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 22)
}
