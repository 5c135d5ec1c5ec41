import { DelayedError, type Job } from 'bullmq'

/** What the worker knows of a job that it has just taken. */
export interface Taken {
  readonly job: Job
  readonly token: string | undefined
  readonly lockMs: number
}

/**
 * Sends an event back that a worker had when it died. Events that were there together come back at different times, so
 * that the one that killed the worker does not take the others with it each time.
 *
 * @throws {DelayedError} when it was sent back
 */
export async function setApart({ job, token, lockMs }: Taken): Promise<void> {
  const crashes = job.stalledCounter
  const isReplay = job.attemptsStarted < 2
  if (isReplay || crashes <= crashesKnown(job)) return
  await job.updateProgress({ crashes })
  await job.moveToDelayed(Date.now() + Math.random() * crashes * lockMs, token)
  throw new DelayedError()
}

function crashesKnown({ progress }: Job): number {
  return (progress as { readonly crashes?: number }).crashes ?? 0
}
