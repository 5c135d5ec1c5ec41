import type { HeraldEvent } from '@mailherald/core'
import { ContextIdFactory, ModuleRef } from '@nestjs/core'
import type { InstanceWrapper } from './handler-explorer.js'

/** An instance with handlers. */
export type Host = Record<string, (...args: unknown[]) => unknown>

/** Nest's mark of what was made for one request. */
export type ContextId = ReturnType<typeof ContextIdFactory.create>

/** Whether all events are handled by one instance. */
export function isSingleton(wrapper: InstanceWrapper): boolean {
  return wrapper.isDependencyTreeStatic() && !wrapper.isTransient
}

/** An instance for one event: the event is what `@Inject(REQUEST)` gives to it and to its dependencies. */
export async function scopedHost(
  wrapper: InstanceWrapper,
  event: HeraldEvent,
): Promise<{ readonly host: Host; readonly contextId: ContextId }> {
  // Of the module that has it: the same class may be provided in several.
  const moduleRef = wrapper.host?.getProviderByKey<ModuleRef>(ModuleRef).instance as ModuleRef
  const contextId = ContextIdFactory.getByRequest(event)
  // Nest 12 knows this itself.
  const request = wrapper.isDependencyTreeDurable() ? contextId.payload : event
  moduleRef.registerRequestByContextId(request, contextId)
  const host = await moduleRef.resolve<Host>(wrapper.token, contextId, { strict: true })
  return { host, contextId }
}
