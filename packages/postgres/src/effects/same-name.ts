import { MailheraldError, type HeraldEvent } from '@mailherald/core'

/**
 * Sees that no two effects of one name are applied to one event: the second would find the note of the first, and never
 * be applied. The handlers of one event are given the same object.
 */
export class SameName {
  readonly #applied = new WeakMap<HeraldEvent, Map<string, unknown>>()

  /** @throws {MailheraldError} `ERR_HANDLER_NAME_TAKEN` */
  refuse(event: HeraldEvent, name: string, work: unknown): void {
    const works = this.#applied.get(event) ?? new Map<string, unknown>()
    this.#applied.set(event, works)
    const first = works.get(name) ?? work
    works.set(name, first)
    if (first === work) return
    throw new MailheraldError(
      'ERR_HANDLER_NAME_TAKEN',
      `Two effects are named "${name}", so only one of them would be applied. Give each its own name.`,
      { details: { handler: name } },
    )
  }
}
