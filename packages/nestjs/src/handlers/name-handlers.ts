import type { FoundHandler } from './handler-explorer.js'

/** A handler with the name under which its finished work is remembered. */
export interface NamedHandler extends FoundHandler {
  readonly name: string
}

/**
 * Names handlers so that a deploy does not rename them: `Class.method`; where a method has several
 * subscriptions, with the pattern; where that is not enough, with the module, and at last with a number.
 */
export function nameHandlers(handlers: readonly FoundHandler[]): NamedHandler[] {
  const plain = handlers.map(plainName)
  const withModule = plain.map((name, index) => {
    const handler = handlers[index]
    const moduleName = handler?.wrapper.host?.name
    return isRepeated(plain, name) && handler?.subscription.options.name === undefined && moduleName
      ? `${name}@${moduleName}`
      : name
  })
  return handlers.map((handler, index) => {
    const name = withModule[index] ?? ''
    const before = withModule.slice(0, index).filter((other) => other === name).length
    const isOwn = handler.subscription.options.name !== undefined
    return { ...handler, name: before === 0 || isOwn ? name : `${name}#${before + 1}` }
  })
}

function plainName({ className, method, subscription, stacked }: FoundHandler): string {
  const { options, patterns } = subscription
  const name = `${className}.${method}`
  return options.name ?? (stacked ? `${name}(${patterns.join()})` : name)
}

function isRepeated(names: readonly string[], name: string): boolean {
  return names.indexOf(name) !== names.lastIndexOf(name)
}
