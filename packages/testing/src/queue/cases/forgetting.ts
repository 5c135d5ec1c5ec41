import assert from 'node:assert/strict'
import { setTimeout } from 'node:timers/promises'
import type { Queue } from '@mailherald/core'
import { eventIdOf, type Notice } from '../sender.js'
import type { Stand } from '../stand.js'
import { casesOf, type Case } from './case.js'

const [ann, bob] = ['ann@example.com', 'bob@example.com'] as const

function notice(id: string, to: string, what: Notice['what'] = 'delivered'): Notice {
  return { id, to, what }
}

/** Handles what is delivered, and lets what is bounced become a dead letter. */
async function handleAll(stand: Stand, all: readonly Notice[]): Promise<void> {
  await stand.post(all)
  const dead = all.filter(({ what }) => what === 'bounced').length
  const before = await stand.deadLetters.count()
  const worker = await stand.work()
  await stand.until('the bounces are dead letters', async () => {
    return (await stand.deadLetters.count()) === before + dead
  })
  await stand.settle()
  assert.equal(await worker.close(), true)
}

function failOnBounces({ herald }: Stand): void {
  herald.on('email.bounced', { name: 'h' }, () => Promise.reject(new Error('no database')))
}

/** Whether it is stored anew: what is kept is not. */
async function isForgotten(stand: Stand, gone: Notice): Promise<boolean> {
  const before = stand.taken.get(eventIdOf(gone)) ?? 0
  await stand.post([gone])
  const worker = await stand.work()
  await stand.settle()
  assert.equal(await worker.close(), true)
  return (stand.taken.get(eventIdOf(gone)) ?? 0) > before
}

function able<Ability extends 'erase' | 'prune'>(
  queue: Queue,
  ability: Ability,
): NonNullable<Queue[Ability]> {
  const does = queue[ability]
  assert.ok(does !== undefined, `the queue should have \`${ability}\``)
  return does.bind(queue) as NonNullable<Queue[Ability]>
}

/** What is removed of a person, and by age. */
export const forgetting: readonly Case[] = casesOf(
  {
    async 'erases the handled jobs and dead letters that name an address, and nothing else'(stand) {
      failOnBounces(stand)
      const hers = [notice('a', 'Ann@Example.com'), notice('a', ann, 'bounced')]
      const his = [notice('b', bob), notice('b', bob, 'bounced')]
      const received = notice('c', ann, 'received')
      await handleAll(stand, [...hers, ...his, received])
      const waiting = notice('w', ann)
      await stand.post([waiting])
      assert.equal(await able(stand.queue, 'erase')(' ANN@example.com'), 3)
      const left = await stand.deadLetters.list()
      assert.deepEqual(
        left.map(({ id }) => id),
        his.slice(1).map(eventIdOf),
      )
      assert.equal(await able(stand.queue, 'erase')(ann), 0)
      const forgotten = []
      for (const each of [...hers, ...his, received]) forgotten.push(await isForgotten(stand, each))
      assert.deepEqual(forgotten, [true, true, false, false, true])
      assert.equal(stand.taken.get(eventIdOf(waiting)), 1, 'what waits should be handled')
    },

    async 'erases an address among many pages of others'(stand) {
      const others = Array.from({ length: 1200 }, (_, n) => notice(`o${n}`, `o${n}@example.com`))
      const hers = [notice('first', ann), notice('last', ann)]
      const [first, last] = hers as [Notice, Notice]
      await handleAll(stand, [first, ...others, last])
      assert.equal(await able(stand.queue, 'erase')(ann), 2)
      assert.equal(await isForgotten(stand, first), true)
    },

    async 'prunes the handled jobs and dead letters that ended before a time, and nothing else'(
      stand,
    ) {
      failOnBounces(stand)
      const early = [notice('early', ann), notice('early', ann, 'bounced')]
      const late = [notice('late', ann), notice('late', ann, 'bounced')]
      const waiting = notice('w', ann)
      await handleAll(stand, early)
      await setTimeout(50)
      const between = new Date()
      await setTimeout(50)
      await handleAll(stand, late)
      await stand.post([waiting])
      // With the mark that is handled behind them.
      assert.equal(await able(stand.queue, 'prune')(between), 3)
      assert.equal(await able(stand.queue, 'prune')(between), 0)
      const left = await stand.deadLetters.list()
      assert.deepEqual(
        left.map(({ id }) => id),
        late.slice(1).map(eventIdOf),
      )
      const forgotten = []
      for (const each of [...early, ...late]) forgotten.push(await isForgotten(stand, each))
      assert.deepEqual(forgotten, [true, true, false, false])
      assert.equal(stand.taken.get(eventIdOf(waiting)), 1, 'what waits should be handled')
    },
  },
  { attempts: 1 },
)
