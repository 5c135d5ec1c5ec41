/** A module of a package that the user may or may not have installed; undefined where it is not. */
export async function optionalPeer<T>(
  name: string,
  load: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await load()
  } catch (error) {
    if (isMissing(error, name)) return undefined
    throw error
  }
}

/** Only the package itself: one that is installed and broken must not pass for missing. */
function isMissing(error: unknown, name: string): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(`'${name}'`)
  )
}
