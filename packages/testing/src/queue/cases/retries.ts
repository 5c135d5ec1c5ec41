import assert from 'node:assert/strict'
import { Discard, RetryLater } from '@mailherald/core'
import { eventIdOf } from '../sender.js'
import { casesOf, count, type Case } from './case.js'

const notice = { id: 'e', to: 'ann@example.com' }
const eventId = eventIdOf(notice)

/** Events that are not done at the first attempt. */
export const retries: readonly Case[] = [
  ...casesOf({
    async 'tries an event again whose handler failed, and runs only what has not finished'(stand) {
      const runs: string[] = []
      stand.herald.on('email.delivered', { name: 'good', ...ofCase }, () => void runs.push('good'))
      stand.herald.on('email.delivered', { name: 'bad', ...ofCase }, (_, { attempt }) => {
        runs.push(`bad ${attempt}`)
        if (attempt < 3) throw new Error('no database')
      })
      await stand.work()
      await stand.post([notice])
      await stand.until('both handlers have finished', () => runs.length >= 4)
      await stand.settle()
      assert.deepEqual(runs.toSorted(), ['bad 1', 'bad 2', 'bad 3', 'good'])
      assert.equal(await stand.deadLetters.count(), 0)
    },

    async 'keeps an event whose attempts are used up as a dead letter, and goes on with others'(
      stand,
    ) {
      let runs = 0
      stand.herald.on('email.delivered', { name: 'bad', ...ofCase }, () => {
        runs++
        throw new Error('no database')
      })
      await stand.work()
      await stand.post([notice])
      await stand.until('it is a dead letter', async () => (await stand.deadLetters.count()) > 0)
      await stand.settle()
      assert.equal(runs, 3)
      const letter = await stand.deadLetters.get(eventId)
      assert.deepEqual(
        [letter?.id, letter?.type, letter?.attempts],
        [eventId, 'email.delivered', 3],
      )
      assert.match(letter?.reason ?? '', /\bbad\b.*no database/)
      assert.ok(letter?.failedAt instanceof Date, '"failedAt" should be a Date')
      assert.equal(letter.event?.type === 'email.delivered' && letter.event.recipient, notice.to)
    },

    async 'keeps a job that this version cannot read, and lets it be dropped'(stand) {
      const event = { id: 'sender~later', type: 'email.bounced' }
      const job = { id: event.id, type: 'email.bounced', data: { v: 99, event } } as const
      await stand.queue.enqueue([job])
      await stand.work()
      await stand.until('it is a dead letter', async () => (await stand.deadLetters.count()) > 0)
      const letter = await stand.deadLetters.get(job.id)
      assert.deepEqual([letter?.id, letter?.type], [job.id, job.type])
      assert.ok(letter !== undefined && !('event' in letter), 'its event cannot be there')
      assert.match(letter.reason, /version 99/)
      assert.equal(await stand.deadLetters.drop(job.id), true)
      assert.equal(await stand.deadLetters.count(), 0)
    },
  }),

  ...casesOf(
    {
      async 'counts no attempt for an event that its handler postpones'(stand) {
        let runs = 0
        stand.herald.on('email.delivered', { name: 'later', ...ofCase }, () => {
          if (++runs < 4) throw new RetryLater(10)
        })
        await stand.work()
        await stand.post([notice])
        await stand.until('it is handled', () => runs === 4)
        await stand.settle()
        assert.equal(await stand.deadLetters.count(), 0)
      },

      async 'hands out a postponed event when its time has come, and not before'(stand) {
        const runs: number[] = []
        stand.herald.on('email.delivered', { name: 'later', ...ofCase }, () => {
          if (runs.push(performance.now()) === 1) throw new RetryLater(300)
        })
        await stand.work()
        await stand.post([notice])
        await stand.until('it is handed out again', () => runs.length === 2)
        const [first = 0, second = 0] = runs
        assert.ok(second - first > 290, `it came back after ${second - first} of 300 ms`)
      },

      async 'is done with an event that its handler discards'(stand) {
        const runs = new Map<string, number>()
        stand.herald.on('email.delivered', { name: 'picky', ...ofCase }, ({ id }) => {
          count(runs, id)
          throw new Discard('no such user')
        })
        await stand.work()
        await stand.post([notice])
        await stand.until('it is taken up', () => runs.size > 0)
        await stand.settle()
        await stand.post([notice])
        await stand.settle()
        assert.deepEqual([runs.get(eventId), stand.taken.get(eventId)], [1, 1])
        assert.equal(await stand.deadLetters.count(), 0)
      },
    },
    { attempts: 1 },
  ),
]

/** Not the marks of the stand. */
const ofCase = { recipientDomain: 'example.com' } as const
