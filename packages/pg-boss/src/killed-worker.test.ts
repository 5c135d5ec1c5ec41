import { payloads } from '@mailherald/test-support/acme'
import { journalFile, type Journal } from '@mailherald/test-support/journal'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { hasEnded, kill, processes } from '@mailherald/test-support/processes'
import { until } from '@mailherald/test-support/until'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { databaseForTests } from '../test-helpers/database.js'
import { rig, type Rig } from '../test-helpers/rig.js'
import { workerScript } from '../test-helpers/scripts.js'

describe.skipIf(!hasPostgres)('a worker that is killed', { timeout: 60_000 }, () => {
  const database = databaseForTests()
  const running = processes()
  let journal: Journal
  let under: Rig
  beforeEach(async () => {
    journal = journalFile()
    under = await rig(database.url, { attempts: 1 })
  })
  afterEach(async () => {
    await running.killAll()
    await under.close()
    journal.remove()
  })

  function start(settings: object) {
    const all = { url: database.url, name: under.name, journal: journal.path, ...settings }
    return running.start(workerScript, all)
  }

  it('another worker does its work, once, without using up an attempt', async () => {
    expect((await under.post(payloads(5))).status).toBe(200)
    const first = start({ hangs: true })
    await until(() => journal.after('begun').length === 5)
    await kill(first, 'SIGKILL')
    start({})
    await until(() => journal.after('done').length === 5)
    expect(journal.after('done').toSorted()).toEqual(payloads(5).map(({ to }) => to))
    expect(await under.dead.count()).toBe(0)
  })

  it('an event that ends its worker harms no other: it becomes a dead letter, and can be replayed when the handler is mended', async () => {
    const [poison, ...others] = payloads(20).map(({ to }) => to)
    const begunOn = (recipient: string | undefined): number =>
      journal.after('begun').filter((begun) => begun === recipient).length
    expect((await under.post(payloads(20))).status).toBe(200)
    const startAgain = () => start({ endsOn: poison, maxCrashes: 3 })
    let worker = startAgain()
    await until(async () => {
      if (hasEnded(worker)) worker = startAgain()
      const handled = new Set(journal.after('done'))
      return begunOn(poison) > 3 || handled.size + (await under.dead.count()) === 20
    })
    expect(begunOn(poison)).toBe(3)
    expect(await under.dead.list()).toMatchObject([
      { event: { recipient: poison }, reason: expect.stringContaining('3 of 3 times') as string },
    ])
    expect(new Set(journal.after('done'))).toEqual(new Set(others))

    await kill(worker, 'SIGKILL')
    start({})
    expect(await under.dead.replayAll()).toBe(1)
    await until(() => journal.after('done').includes(poison as string))
    expect(await under.dead.count()).toBe(0)
  })
})
