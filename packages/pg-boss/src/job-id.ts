import { hash } from 'node:crypto'

/**
 * The id of an event's job: a UUID (RFC 9562, version 8) made from the event's id, because pg-boss takes no other ids.
 * A queue holds one job of an id: this is what keeps an event from being stored twice.
 */
export function jobIdOf(eventId: string): string {
  const hex = hash('sha256', eventId)
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
