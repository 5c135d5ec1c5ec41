import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import { RetryLater } from '@mailherald/core'
import { eventIdOf, type Notice } from '../sender.js'
import { casesOf, numbered, type Case } from './case.js'

/** Events of one message, numbered by their recipients. */
function ofMessage(message: string, events: number): Notice[] {
  return recipients(events).map((to, n) => ({ id: `${message}-${n}`, to, message }))
}

function recipients(events: number): string[] {
  return numbered('', events).map((n) => `to${n}@example.com`)
}

const ofCase = { name: 'h', recipientDomain: 'example.com' }

/** The events of a message, one after another. */
export const order: readonly Case[] = casesOf(
  {
    async 'keeps the order of each message while several workers run and batches come again'(
      stand,
    ) {
      const seen = new Map<string, string[]>()
      const running = new Set<string>()
      let together = 0
      const herald = stand.anotherHerald()
      for (const each of [stand.herald, herald]) {
        each.on('email.delivered', ofCase, async ({ messageId = '', recipient }) => {
          if (running.has(messageId)) together++
          running.add(messageId)
          await setTimeout(Math.random() * 4)
          running.delete(messageId)
          seen.set(messageId, [...(seen.get(messageId) ?? []), recipient])
        })
      }
      await stand.work()
      await stand.work({}, herald)
      const lines = numbered('m', 10).map((message) => ofMessage(message, 10))
      for (const from of [0, 5]) {
        const batch = lines.flatMap((line) => line.slice(from, from + 5))
        await stand.post(batch)
        await stand.post(batch)
      }
      await stand.until('all are handled', () => [...seen.values()].flat().length >= 100)
      for (const line of seen.values()) assert.deepEqual(line, recipients(10))
      assert.deepEqual([seen.size, together], [10, 0])
    },

    async 'holds back later events of a message while one fails or is postponed'(stand) {
      const runs: string[] = []
      stand.herald.on('email.delivered', ofCase, ({ recipient }, { attempt }) => {
        runs.push(`${recipient.slice(0, 3)} ${attempt}`)
        if (recipient.startsWith('to0') && attempt < 3) throw new Error('no database')
        if (recipient.startsWith('to1') && attempt < 2) throw new RetryLater(100)
      })
      await stand.work()
      await stand.work()
      await stand.post(ofMessage('m', 2))
      await stand.post(ofMessage('m', 3))
      await stand.until('all are handled', () => runs.length >= 6)
      assert.deepEqual(runs, ['to0 1', 'to0 2', 'to0 3', 'to1 1', 'to1 2', 'to2 1'])
    },

    async 'goes on with other messages, and with events of none, while a message waits'(stand) {
      const begun = new Set<string>()
      stand.herald.on('email.delivered', ofCase, async ({ providerEventId = '' }) => {
        begun.add(providerEventId)
        if (providerEventId === 'a-0') throw new RetryLater(60_000)
        await stand.until('the others are begun', () => begun.size >= 4)
      })
      await stand.work()
      const alone = numbered('alone', 2).map((id) => ({ id, to: `${id}@example.com` }))
      await stand.post([...ofMessage('a', 3), ...ofMessage('b', 1), ...alone])
      await stand.until('the others are begun', () => begun.size >= 4)
      await stand.settle()
      assert.deepEqual([...begun].toSorted(), ['a-0', 'alone0', 'alone1', 'b-0'])
    },

    async 'goes on with a message whose event is a dead letter, which is replayed behind the rest'(
      stand,
    ) {
      const seen: string[] = []
      let isBroken = true
      let finish = (): void => {}
      stand.herald.on('email.delivered', ofCase, async ({ recipient }) => {
        if (isBroken && recipient.startsWith('to0')) throw new Error('no database')
        seen.push(recipient)
        if (recipient.startsWith('to1')) await new Promise<void>((end) => (finish = end))
      })
      await stand.work()
      await stand.post(ofMessage('m', 3))
      await stand.until('the second is begun', () => seen.length === 1)
      isBroken = false
      assert.equal(await stand.deadLetters.replay(eventIdOf({ id: 'm-0' })), true)
      await stand.settle()
      finish()
      await stand.until('all are handled', () => seen.length >= 3)
      const [first, ...rest] = recipients(3)
      assert.deepEqual(seen, [...rest, first])
    },

    async 'keeps the order of a message whose worker is stopped, and of one that is killed'(stand) {
      const seen: string[] = []
      const herald = stand.anotherHerald()
      const hanging = stand.anotherHerald()
      for (const each of [stand.herald, herald]) {
        each.on('email.delivered', ofCase, async ({ recipient }) => {
          await setTimeout(5)
          seen.push(recipient)
        })
      }
      hanging.on('email.delivered', ofCase, () => new Promise<void>(() => {}))
      const killed = await stand.work({}, hanging)
      await stand.post(ofMessage('m', 5))
      await stand.until('it is begun', () => stand.taken.size > 0)
      await killed.kill()
      const stopped = await stand.work({}, herald)
      await stand.post(ofMessage('m', 10))
      await stand.until('one is handled', () => seen.length > 0)
      assert.equal(await stopped.close(), true)
      await stand.work()
      await stand.until('all are handled', () => seen.length >= 10)
      assert.deepEqual(seen, recipients(10))
    },
  },
  { order: 'message', attempts: 3 },
)
