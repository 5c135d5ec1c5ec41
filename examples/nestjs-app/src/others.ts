import type { HeraldEvent } from '@mailherald/core'
import { OnEvent } from '@mailherald/nestjs'
import { Injectable } from '@nestjs/common'

/** What this app has no use for, and what has no type of its own: for somebody to look at. */
@Injectable()
export class Others {
  readonly #names: string[] = []

  @OnEvent(['contact.*', 'suppression.removed', 'unknown'])
  note({ provider, providerType }: HeraldEvent): void {
    this.#names.push(`${provider}: ${providerType}`)
  }

  all(): readonly string[] {
    return this.#names
  }
}
