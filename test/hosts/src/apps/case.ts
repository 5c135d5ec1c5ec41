import { deepEqual, equal, match } from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { SampleDelivery } from '@mailherald/testing'
import { send, type WireAnswer, type Outgoing } from '@mailherald/testing/wire'
import type { Handled, RunningApp } from './install.js'
import * as samples from './samples.js'

/** One thing that happens to an app, and what has to come of it. */
export interface Case {
  readonly name: string
  /** Fails by throwing. */
  run(app: RunningApp): Promise<void>
}

/** Posts a delivery, with changes, and looks that the answer holds nothing of it. */
export async function post(
  { origin }: RunningApp,
  { url, headers, body }: SampleDelivery,
  changes: Outgoing = {},
): Promise<WireAnswer> {
  const all = { ...headers, ...changes.headers }
  const answer = await send(origin + url, { body, ...changes, headers: all })
  equal(answer.body.includes(samples.marker), false, 'the answer holds what was sent')
  return answer
}

/** What the app handled while something was done, and shortly after. */
async function newEvents(app: RunningApp, act: () => Promise<void>): Promise<readonly Handled[]> {
  const before = app.events().length
  await act()
  await setTimeout(150)
  return app.events().slice(before)
}

/** A delivery that has to be handled, once though it comes twice. */
export function handled(name: string, bounce: samples.Bounce, changes: Outgoing = {}): Case {
  return {
    name: `handles once: ${name}`,
    async run(app) {
      const delivery = bounce(app.secrets)
      const events = await newEvents(app, async () => {
        for (let i = 0; i < 2; i++) equal((await post(app, delivery, changes)).status, 200)
      })
      deepEqual(
        events.map((event) => event.handled),
        ['email.bounced'],
      )
    },
  }
}

/** A delivery, and how it is sent. */
interface Sent extends Outgoing {
  readonly bounce?: (app: RunningApp) => SampleDelivery
}

/** A delivery that has to be refused, by our answer and not by that of a framework. */
export function refused(name: string, status: number, { bounce, ...changes }: Sent): Case {
  return {
    name: `refuses with ${status}: ${name}`,
    async run(app) {
      const delivery = bounce?.(app) ?? samples.tencentBounce(app.secrets)
      const events = await newEvents(app, async () => {
        const answer = await post(app, delivery, changes)
        equal(answer.status, status, `${answer.status} ${answer.body}`)
        match(answer.body, /^\{"error":"/)
        if (status === 405) equal(answer.headers.allow, 'POST')
      })
      deepEqual(events, [])
    },
  }
}
