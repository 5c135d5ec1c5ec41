/** What an error says, with what each of the errors that caused it says. */
export function reasonOf(error: Error): string {
  return [error.message, ...reasonsIn(error.cause)].join(' ')
}

/** Anything can be thrown, also what throws when it is looked at. */
function reasonsIn(cause: unknown): readonly string[] {
  try {
    return cause instanceof AggregateError ? cause.errors.map(String) : []
  } catch {
    return ['A reason has no text.']
  }
}
