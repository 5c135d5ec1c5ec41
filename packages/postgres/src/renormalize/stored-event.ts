import { decodeJob, type HeraldEvent } from '@mailherald/core'

/** What a row of `events` has of the event itself. */
export interface StoredEvent {
  readonly event: string
  readonly raw: string | null
}

/** The event of a row; its `raw` is null once that was dropped. */
export function eventOf({ event, raw }: StoredEvent): HeraldEvent {
  const job = JSON.parse(event) as { readonly v: number; readonly event: object }
  const payload: unknown = raw === null ? null : JSON.parse(raw)
  return decodeJob({ ...job, event: { ...job.event, raw: payload } })
}
