import type { FoundHandler } from './handler-explorer.js'

/** A handler with the name under which its finished work is remembered. */
export interface NamedHandler extends FoundHandler {
  readonly name: string
}

/**
 * Names handlers so that a deploy does not rename them: `Class.method`; where a method has several
 * subscriptions, with the pattern; where several instances have the same, with the module and at last a number.
 */
export function nameHandlers(handlers: readonly FoundHandler[]): NamedHandler[] {
  const plain = handlers.map(plainName)
  const named: NamedHandler[] = []
  handlers.forEach((handler, index) => {
    const name = plain[index] ?? ''
    const isRepeated = plain.indexOf(name) !== plain.lastIndexOf(name)
    const isOwn = handler.subscription.options.name !== undefined
    named.push({ ...handler, name: isRepeated && !isOwn ? inModule(name, handler, named) : name })
  })
  return named
}

function plainName({ className, method, suffix, subscription }: FoundHandler): string {
  return subscription.options.name ?? `${className}.${method}${suffix}`
}

function inModule(
  name: string,
  { wrapper }: FoundHandler,
  others: readonly NamedHandler[],
): string {
  const base = `${name}@${wrapper.host?.name ?? ''}`
  let unused = base
  for (let n = 2; others.some((other) => other.name === unused); n++) unused = `${base}#${n}`
  return unused
}
