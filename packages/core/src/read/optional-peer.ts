import { MailheraldError } from '../errors.js'

/**
 * Whether an `import()` failed because the package is not installed: in Node, or in what a bundler or Jest makes of
 * it. Only the package itself counts: one that is installed and broken must not pass for missing.
 *
 * The `import()` has to be in a `try`, with the name written out: then no bundler stumbles over a missing one.
 */
export function isNotInstalled(error: unknown, name: string): boolean {
  // Jest's errors are of another realm: there they are not instances of this Error.
  const { code, message } = Object(error) as { readonly code?: unknown; readonly message?: unknown }
  const text = String(message)
  // Vite puts a module of its own in the place of a missing one: what it throws has no code.
  if (text.startsWith(`Could not resolve "${name}"`)) return true
  return codes.has(code) && text.includes(`'${name}'`)
}

/**
 * What to throw for an `import()` that failed: what to install where the package is not installed, else the error.
 *
 * @param use what the package is needed for, as a sentence that goes on with "with the package …"
 */
export function peerError(error: unknown, name: string, use: string): unknown {
  if (!isNotInstalled(error, name)) return error
  return new MailheraldError(
    'ERR_DEPENDENCY_MISSING',
    `${use} with the package "${name}". Install it: npm install ${name}`,
    { details: { package: name } },
  )
}

const codes: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'])
