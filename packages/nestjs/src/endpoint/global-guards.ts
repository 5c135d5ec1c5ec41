import { Inject, Injectable } from '@nestjs/common'
import { ModuleRef } from '@nestjs/core'

/** The guards that are bound to the whole app: they run before the endpoint. */
@Injectable()
export class GlobalGuards {
  readonly #moduleRef: ModuleRef

  constructor(@Inject(ModuleRef) moduleRef: ModuleRef) {
    this.#moduleRef = moduleRef
  }

  /** Names of their classes. */
  names(): string[] {
    const { applicationConfig: config } = this.#moduleRef['container']
    const guards = config?.getGlobalGuards() ?? []
    const ofRequests = config?.getGlobalRequestGuards() ?? []
    const names = [
      ...guards.map(({ constructor }) => constructor.name),
      ...ofRequests.map(({ metatype }) => metatype?.name ?? ''),
    ]
    return [...new Set(names.map((name) => (isClassName(name) ? name : 'a guard without a class')))]
  }
}

function isClassName(name: string): boolean {
  return !['', 'Object', 'useFactory'].includes(name)
}
