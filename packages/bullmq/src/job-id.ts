/** The id of an event's job. BullMQ takes no colons, and no ids that are nothing but digits. */
export function jobIdOf(eventId: string): string {
  return eventId.replaceAll(/[%:]|^\d(?=\d*$)/g, escaped)
}

/** The id of a job's event. */
export function eventIdOf(jobId: string): string {
  return jobId.replaceAll(/%[0-9A-F]{2}/g, decodeURIComponent)
}

function escaped(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
