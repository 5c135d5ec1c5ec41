import { nestLogger } from '../nest-logger.js'

interface Presence {
  /** Those of running apps. */
  readonly modules: Set<object>
  /** The classes with handlers that have booted without it. */
  readonly orphans: string[]
}

const key: unique symbol = Symbol.for('mailherald:presence')

/** Of the process, because an ESM and a CommonJS copy of this package may be loaded side by side. */
function presence(): Presence {
  const shared = globalThis as { [key]?: Presence }
  return (shared[key] ??= { modules: new Set(), orphans: [] })
}

/** Notes that an app has the module. */
export function addModule(module: object): void {
  presence().modules.add(module)
}

/** Notes that an app has ended. */
export function removeModule(module: object): void {
  presence().modules.delete(module)
}

const hooks = ['onApplicationBootstrap', 'onModuleInit'] as const

/**
 * Has the class of a handler notice that its app boots without the module. Nothing else of this package would run
 * there, so the class is given a lifecycle hook that it does not have. Where Nest does not boot the class, as in a unit
 * test that makes an instance of it, nothing happens.
 */
export function noticeBoot(prototype: object): void {
  const host = prototype as Record<string, unknown>
  if (hooks.some((name) => host[name] === noteOrphan)) return
  const free = hooks.find((name) => !(name in host))
  if (free === undefined) return
  // Not enumerable, as a method is. A class may still bring its own over it.
  const method = { value: noteOrphan, writable: true, configurable: true }
  Object.defineProperty(prototype, free, method)
}

/** Every class of an app is made before the first of these runs, the module's own among them. */
function noteOrphan(this: object): void {
  const { modules, orphans } = presence()
  if (modules.size > 0) return
  orphans.push(this.constructor.name)
  if (orphans.length === 1) setImmediate(warnOfOrphans)
}

function warnOfOrphans(): void {
  const names = presence().orphans.splice(0)
  nestLogger().warn(
    `the handlers of ${names.join(', ')} are never called, and no webhook has an endpoint: no module of this app imports MailheraldModule. ` +
      'Add it to the imports of the root module: MailheraldModule.forRoot({ providers: [ … ] })',
  )
}
