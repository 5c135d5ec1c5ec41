import {
  ApplicationConfig,
  ExternalContextCreator,
  type ModuleRef,
  type NestContainer,
} from '@nestjs/core'
import type { InstanceWrapper } from './handler-explorer.js'

/**
 * Nest's maker of contexts for one provider's or controller's methods, without global guards, pipes,
 * interceptors and filters. Those have run around the endpoint. Around a handler they would meet a context they
 * were not written for: a filter for HTTP would make a failed handler look like a finished one, and the event
 * would be lost.
 */
export function contextCreatorFor(
  { host }: InstanceWrapper,
  moduleRef: ModuleRef,
): ExternalContextCreator {
  const container: NestContainer = Object.create(moduleRef['container'], {
    applicationConfig: { value: new ApplicationConfig() },
  })
  const creator = ExternalContextCreator.fromContainer(container)
  // Nest looks among the providers of all modules, where controllers are not found.
  creator.getContextModuleKey = () => host?.token ?? ''
  return creator
}
