import { createHash } from 'node:crypto'

/**
 * The id of an event's job: a UUID (RFC 9562, version 8) made from the event's id, because pg-boss takes no other ids.
 * A queue holds one job of an id: this is what keeps an event from being stored twice.
 */
export function jobIdOf(eventId: string): string {
  const bytes = createHash('sha256').update(eventId).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  const parts = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)]
  return [...parts, hex.slice(20)].join('-')
}
