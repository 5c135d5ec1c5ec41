/** What was asked about has failed, and has been printed: the command ends with exit code 1. */
export class Failed extends Error {
  override readonly name = 'Failed'
}

/** Ends a command with exit code 1 where its result is not what it should be. */
export function failUnless(ok: boolean): void {
  if (!ok) throw new Failed()
}
