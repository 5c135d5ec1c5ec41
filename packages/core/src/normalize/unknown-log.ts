import type { HeraldEvent } from '../events/event-map.js'
import type { UnknownEvent } from '../events/unknown.js'
import type { Logger } from '../logger.js'
import type { Provider } from '../provider.js'
import { wasBuffer } from '../util/buffer-as-json.js'

const mostLines = 20

/** Tells the log which payloads of one delivery fit no event type: the first ones, and how many there were. */
export class UnknownLog {
  readonly #provider: string
  readonly #logger: Logger
  #found = 0

  constructor({ provider, logger }: { readonly provider: Provider; readonly logger: Logger }) {
    this.#provider = provider.id
    this.#logger = logger
  }

  look(event: HeraldEvent): void {
    if (event.type === 'unknown' && ++this.#found <= mostLines) this.#log(event)
  }

  #log({ id, account, providerType, issues, raw }: UnknownEvent): void {
    this.#logger.warn('no event type fits this payload: it is handed out as "unknown"', {
      provider: this.#provider,
      account,
      id,
      providerType: providerType.slice(0, 100),
      issues,
      ...(wasBufferAsJson(raw) && { hint: wasBuffer }),
    })
  }

  end(): void {
    if (this.#found <= mostLines) return
    this.#logger.warn('and more of this delivery', {
      provider: this.#provider,
      unknown: this.#found,
    })
  }
}

/** A token proves an altered body as well as any: where nothing is signed, this is the first that is seen of it. */
function wasBufferAsJson(raw: unknown): boolean {
  const { type, data } = (raw ?? {}) as { readonly type?: unknown; readonly data?: unknown }
  return type === 'Buffer' && Array.isArray(data)
}
