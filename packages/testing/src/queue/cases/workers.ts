import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { eventIdOf, type Notice } from '../sender.js'
import { lockMs } from '../stand.js'
import { casesOf, count, numbered, type Case } from './case.js'

function notices(events: number): Notice[] {
  return numbered('e', events).map((id) => ({ id, to: `${id}@example.com` }))
}

const ofCase = { name: 'h', recipientDomain: 'example.com' }
const [only] = notices(1)

/** Workers side by side, stopped and killed. */
export const workers: readonly Case[] = [
  ...casesOf(
    {
      async 'handles as many events at the same time as `concurrency` says, and no more'(stand) {
        let [running, most, done] = [0, 0, 0]
        stand.herald.on('email.delivered', ofCase, async () => {
          most = Math.max(most, ++running)
          await setTimeout(60)
          running--
          done++
        })
        await stand.post(notices(40))
        await stand.work({ concurrency: 7 })
        await stand.until('all are handled', () => done === 40)
        assert.equal(most, 7)
      },

      async 'shares the events among its workers: each is handled once'(stand) {
        const runs = new Map<string, number>()
        const heralds = [stand.herald, stand.anotherHerald(), stand.anotherHerald()]
        for (const [n, herald] of heralds.entries()) {
          herald.on('email.delivered', ofCase, ({ id }) => void count(runs, id))
          await stand.work({ concurrency: n + 2 }, herald)
        }
        await stand.post(notices(100))
        await stand.post([...notices(200), ...notices(100)])
        await stand.until('all are handled', () => runs.size === 200)
        await stand.settle()
        assert.deepEqual(
          [...runs].filter(([, times]) => times > 1),
          [],
        )
      },

      async 'a worker that is closed finishes what it has begun, and leaves the rest to others'(
        stand,
      ) {
        const runs = new Map<string, number>()
        stand.herald.on('email.delivered', ofCase, async ({ id }) => {
          await setTimeout(runs.size < 10 ? 5 : 200)
          count(runs, id)
        })
        const worker = await stand.work({ concurrency: 5 })
        await stand.post(notices(100))
        await stand.until('some are handled', () => runs.size >= 10)
        assert.equal(await worker.close(), true)
        const finished = runs.size
        assert.ok(finished < 100, 'a closed worker should take no more events')
        await setTimeout(50)
        assert.equal(runs.size, finished, 'nothing should go on in a closed worker')
        await stand.work({ concurrency: 50 })
        await stand.until('all are handled', () => runs.size === 100)
        assert.deepEqual(
          [...runs].filter(([, times]) => times > 1),
          [],
        )
      },

      async 'an event whose worker is killed is handled by another one, and counts no attempt'(
        stand,
      ) {
        const hanging = stand.anotherHerald()
        hanging.on('email.delivered', ofCase, () => new Promise<void>(() => {}))
        const runs: number[] = []
        stand.herald.on('email.delivered', ofCase, (_, { attempt }) => {
          // The last attempt, if the one that was cut off is counted.
          if (runs.push(attempt) === 1) throw new Error('no database')
        })
        const worker = await stand.work({}, hanging)
        await stand.post(notices(1))
        await stand.until('it is begun', () => stand.taken.size > 0)
        await worker.kill()
        await stand.work()
        await stand.until('another worker handles it', () => runs.length > 1)
        await stand.settle()
        assert.deepEqual([runs, await stand.deadLetters.count()], [[2, 3], 0])
      },

      async 'an event whose workers are killed again and again becomes a dead letter'(stand) {
        const begun = (): number => stand.taken.get(eventIdOf(only as Notice)) ?? 0
        await stand.post(notices(1))
        for (const nth of [1, 2]) {
          const hanging = stand.anotherHerald()
          hanging.on('email.delivered', ofCase, () => new Promise<void>(() => {}))
          const worker = await stand.work({ maxCrashes: 2 }, hanging)
          await stand.until(`a worker takes it the ${nth}. time`, () => begun() >= nth)
          await worker.kill()
        }
        await stand.work({ maxCrashes: 2 })
        await stand.until(
          'it is a dead letter',
          async () => (await stand.deadLetters.count()) === 1,
        )
        await stand.settle()
        assert.equal(begun(), 2)
      },
    },
    { attempts: 2 },
  ),

  ...casesOf(
    {
      async 'a worker returns at its deadline what it has not finished, without counting an attempt'(
        stand,
      ) {
        let finish = (): void => {}
        const runs: string[] = []
        stand.herald.on('email.delivered', ofCase, async () => {
          runs.push('first')
          await new Promise<void>((end) => (finish = end))
        })
        const another = stand.anotherHerald()
        another.on('email.delivered', ofCase, () => void runs.push('again'))
        const worker = await stand.work({ lockMs: lockMs * 60 })
        await stand.post(notices(1))
        await stand.until('it is begun', () => runs.length > 0)
        assert.equal(await worker.close(20), false)
        await stand.work({}, another)
        await stand.until(
          'another worker takes it',
          () => stand.taken.get(eventIdOf(only as Notice)) === 2,
        )
        finish()
        await stand.settle()
        await setTimeout(1100)
        assert.deepEqual([runs, await stand.deadLetters.count()], [['first'], 0])
      },
    },
    { attempts: 1 },
  ),
]
