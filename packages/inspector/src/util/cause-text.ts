/** What went wrong, for the log. */
export function causeText(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? cause.message
  return typeof cause === 'string' ? cause : 'something that is no error'
}
