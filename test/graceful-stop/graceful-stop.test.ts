import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { messageOf } from '@mailherald/test-support/processes'
import { stageForTests } from '@mailherald/test-support/stage'
import { until } from '@mailherald/test-support/until'
import { describe, expect, it } from 'vitest'
import { persistentSenders } from './persistent-senders.js'

const receivers = ['express-receiver.mjs', 'nest-receiver.mjs']
const stops = 20
const deadlineMs = 10_000

describe.skipIf(!hasRedis)('SIGTERM under load', { timeout: 300_000 }, () => {
  const stage = stageForTests()

  function start(script: string): ChildProcess {
    const { server, journal, running } = stage
    const settings = { url: server.url, name: 'stops', journal: journal.path }
    return running.start(new URL(script, import.meta.url), settings)
  }

  it('cuts no delivery that has arrived, loses no event, handles none twice, and is over in time', async () => {
    const { journal } = stage
    const senders = persistentSenders(10)
    const durations: number[] = []
    for (let stop = 0; stop < stops; stop++) {
      const receiver = start(receivers[stop % receivers.length] as string)
      const worker = start('worker.mjs')
      const [port] = await Promise.all([messageOf<number>(receiver), messageOf(worker)])
      senders.postTo(port)
      await setTimeout(150 + Math.random() * 150)

      const begunAt = performance.now()
      const ends = [receiver, worker].map((child) => once(child, 'exit'))
      receiver.kill('SIGTERM')
      worker.kill('SIGTERM')
      const [receiverEnd, workerEnd] = await Promise.all(ends)
      durations.push(performance.now() - begunAt)
      expect(workerEnd).toEqual([0, null])
      // Nest sends itself the signal again when it is through.
      expect([
        [0, null],
        [null, 'SIGTERM'],
      ]).toContainEqual(receiverEnd)
    }
    await senders.stop()
    if (process.env['FIGURES'] !== undefined) {
      const count = (wanted: unknown) =>
        senders.posts.filter(({ status }) => status === wanted).length
      const answers = { acknowledged: count(200), retry: count(503), unanswered: count(undefined) }
      console.log({ ...answers, durations: durations.map(Math.round) })
    }
    expect(Math.max(...durations)).toBeLessThan(deadlineMs)

    const arrived = new Set(journal.after('seen'))
    expect(
      senders.posts.filter(({ id, status }) => status === undefined && arrived.has(id)),
    ).toEqual([])
    expect(new Set(senders.posts.map(({ status }) => status))).toEqual(
      new Set([200, 503, undefined]),
    )

    start('worker.mjs')
    const acknowledged = senders.posts.filter(({ status }) => status === 200)
    await until(() => {
      const handled = new Set(journal.after('done'))
      return acknowledged.every(({ email }) => handled.has(email))
    })
    const begun = journal.after('begun')
    expect(begun).toHaveLength(new Set(begun).size)
  })
})
