/** The id of an event's job. BullMQ takes no colons, and no ids that are nothing but digits. */
export function jobIdOf(eventId: string): string {
  const id = eventId.replaceAll('%', '%25').replaceAll(':', '%3A')
  return /^\d+$/.test(id) ? `~${id}` : id
}
