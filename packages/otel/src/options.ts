import type { Meter, Tracer } from '@opentelemetry/api'

/** How much a queue holds. */
export interface QueueState {
  /** Events that wait, those that wait for another attempt included. */
  readonly waiting: number
  /** How long the oldest of them has waited, in milliseconds. */
  readonly oldestMs?: number
}

export interface OtelOptions {
  /** @defaultValue that of the SDK that is registered, for `@mailherald/otel` */
  readonly tracer?: Tracer
  /** @defaultValue that of the SDK that is registered when `otel` is called, for `@mailherald/otel` */
  readonly meter?: Meter
  /**
   * Asked whenever metrics are collected, for `mailherald.queue.depth` and `mailherald.queue.age`. While an answer is
   * awaited, it is not asked again.
   */
  readonly queue?: () => QueueState | Promise<QueueState>
}
