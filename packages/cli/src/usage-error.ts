/** The command was used in a wrong way: it ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
