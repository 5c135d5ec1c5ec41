import { decodeJob, type HeraldEvent, type JobData } from '@mailherald/core'

/** An event as its row has it. */
export interface StoredEvent {
  readonly event: string
  readonly raw: string | null
}

/**
 * The event of a row. One whose payload was dropped has no `raw`.
 *
 * @throws {MailheraldError} `ERR_JOB_UNREADABLE` where a later version has written it
 */
export function eventOf({ event: text, raw }: StoredEvent): HeraldEvent {
  const { v, event } = JSON.parse(text) as JobData
  return decodeJob({
    v,
    event: raw === null ? event : { ...event, raw: JSON.parse(raw) as unknown },
  })
}
