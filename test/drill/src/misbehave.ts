import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type { HandlerContext, HeraldEvent } from '@mailherald/core'
import { faultIn } from './posts.js'

/** A handler at work. Times are in milliseconds. */
export interface Running {
  readonly handler: string
  readonly context: Pick<HandlerContext, 'attempt' | 'signal'>
  readonly overrunMs: number
}

/** Does what the plan has in store for the handler of an event. */
export async function misbehave(
  event: HeraldEvent,
  { handler, context, overrunMs }: Running,
): Promise<void> {
  const { fault, handler: faulty, times = 0 } = faultIn(event)
  if (handler !== faulty || context.attempt > times) return
  switch (fault) {
    case 'throws':
      throw new Error('as planned')
    case 'hangs':
      await once(context.signal, 'abort')
      throw context.signal.reason
    case 'overruns':
      await setTimeout(overrunMs)
      return
    case undefined:
  }
}
