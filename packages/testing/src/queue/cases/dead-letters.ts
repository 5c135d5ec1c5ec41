import assert from 'node:assert/strict'
import type { DeadLetter } from '@mailherald/core'
import { eventIdOf, type Notice } from '../sender.js'
import type { Stand } from '../stand.js'
import { casesOf, count, numbered, type Case } from './case.js'

const delivered: readonly Notice[] = numbered('d', 4).map((id) => ({ id, to: `${id}@example.com` }))
const bounced: readonly Notice[] = numbered('b', 2).map((id) => ({
  id,
  to: `${id}@example.com`,
  what: 'bounced',
}))

/** What fails until it is mended, and how often each event was tried. */
interface Broken {
  readonly runs: Map<string, number>
  mend(): void
}

/** Lets all notices become dead letters. */
async function killAll(stand: Stand): Promise<Broken> {
  const runs = new Map<string, number>()
  let isBroken = true
  const wanted = { name: 'h', recipientDomain: 'example.com' }
  stand.herald.on(['email.delivered', 'email.bounced'], wanted, ({ id }) => {
    count(runs, id)
    if (isBroken) throw new Error('no database')
  })
  await stand.work()
  const all = [...delivered, ...bounced]
  await stand.post(all)
  await stand.until('all are dead letters', async () => {
    return (await stand.deadLetters.count()) === all.length
  })
  return { runs, mend: () => void (isBroken = false) }
}

/** Dead letters, and what can be done with them. */
export const deadLetters: readonly Case[] = casesOf(
  {
    async 'lists and counts dead letters by type, page by page, the oldest first'(stand) {
      await killAll(stand)
      const dead = stand.deadLetters
      assert.equal(await dead.count({ type: 'email.bounced' }), 2)
      assert.equal(await dead.count({ type: 'email.opened' }), 0)
      const all = await dead.list()
      assert.deepEqual(idsOf(all), [...delivered, ...bounced].map(eventIdOf).toSorted())
      const times = all.map(({ failedAt }) => failedAt.getTime())
      assert.deepEqual(
        times,
        times.toSorted((one, other) => one - other),
      )
      const pages = await Promise.all([0, 2, 4, 6].map((offset) => dead.list({ offset, limit: 2 })))
      assert.deepEqual(
        pages.flat().map(({ id }) => id),
        all.map(({ id }) => id),
      )
      const rest = await dead.list({ type: 'email.delivered', offset: 1, limit: 2 })
      assert.equal(rest.length, 2)
      assert.deepEqual(new Set(rest.map(({ type }) => type)), new Set(['email.delivered']))
    },

    async 'replays one dead letter with all its attempts'(stand) {
      const { runs, mend } = await killAll(stand)
      const id = eventIdOf({ id: 'd0' })
      assert.equal(await stand.deadLetters.replay(id), true)
      await stand.until('it fails again', () => runs.get(id) === 4)
      await stand.until('it is dead again', async () => (await stand.deadLetters.count()) === 6)
      mend()
      assert.equal(await stand.deadLetters.replay(id), true)
      await stand.until('it is handled', () => runs.get(id) === 5)
      await stand.settle()
      assert.deepEqual([runs.get(id), await stand.deadLetters.count()], [5, 5])
      assert.equal(await stand.deadLetters.get(id), undefined)
      assert.equal(await stand.deadLetters.replay(id), false)
    },

    async 'replays dead letters by type, and all'(stand) {
      const { runs, mend } = await killAll(stand)
      mend()
      assert.equal(await stand.deadLetters.replayAll({ type: 'email.opened' }), 0)
      assert.equal(await stand.deadLetters.replayAll({ type: 'email.bounced' }), 2)
      await stand.until('bounces are handled', () => sumOf(runs) === 12 + 2)
      await stand.settle()
      assert.deepEqual([sumOf(runs), await stand.deadLetters.count()], [14, 4])
      assert.equal(await stand.deadLetters.replayAll(), 4)
      await stand.until('the others are handled', () => sumOf(runs) === 12 + 6)
      assert.equal(await stand.deadLetters.count(), 0)
    },

    async 'drops dead letters one by one, by type, and all'(stand) {
      const { runs } = await killAll(stand)
      const id = eventIdOf({ id: 'd0' })
      assert.equal(await stand.deadLetters.drop(id), true)
      assert.equal(await stand.deadLetters.drop(id), false)
      assert.equal(await stand.deadLetters.get(id), undefined)
      assert.equal(await stand.deadLetters.dropAll({ type: 'email.bounced' }), 2)
      assert.deepEqual(idsOf(await stand.deadLetters.list()), delivered.slice(1).map(eventIdOf))
      assert.equal(await stand.deadLetters.dropAll(), 3)
      assert.equal(await stand.deadLetters.count(), 0)
      await stand.settle()
      assert.equal(sumOf(runs), 12)
    },

    async 'does not store an event again that is a dead letter'(stand) {
      const { runs, mend } = await killAll(stand)
      mend()
      await stand.post([...delivered, ...bounced])
      await stand.settle()
      assert.deepEqual([sumOf(runs), await stand.deadLetters.count()], [12, 6])
    },

    async 'leaves alone what waits: it cannot be read, replayed or dropped as a dead letter'(
      stand,
    ) {
      const [notice = assert.fail()] = delivered
      const id = eventIdOf(notice)
      await stand.post([notice])
      assert.equal(await stand.deadLetters.get(id), undefined)
      assert.equal(await stand.deadLetters.replay(id), false)
      assert.equal(await stand.deadLetters.drop(id), false)
      assert.equal(await stand.deadLetters.dropAll(), 0)
      assert.equal(await stand.deadLetters.get('sender~unheard-of'), undefined)
      await stand.work()
      await stand.settle()
      assert.equal(stand.taken.get(id), 1)
    },
  },
  { attempts: 2 },
)

function idsOf(letters: readonly DeadLetter[]): string[] {
  return letters.map(({ id }) => id).toSorted()
}

function sumOf(runs: ReadonlyMap<string, number>): number {
  return [...runs.values()].reduce((sum, times) => sum + times, 0)
}
