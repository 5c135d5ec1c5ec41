import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { hasEnded, kill } from '@mailherald/test-support/processes'
import { stageForTests } from '@mailherald/test-support/stage'
import { until } from '@mailherald/test-support/until'
import { describe, expect, it } from 'vitest'
import { rig } from '../test-helpers/rig.js'
import { workerScript } from '../test-helpers/scripts.js'

describe.skipIf(!hasRedis)('a handler that ends its process', { timeout: 120_000 }, () => {
  const stage = stageForTests()

  it('harms no other event: its own becomes a dead letter, and can be replayed when the handler is fixed', async () => {
    const { server, journal, running } = stage
    const [poison, ...others] = payloads(40).map(({ to }) => to)
    const begunOn = (recipient: string | undefined): number =>
      journal.after('begun').filter((begun) => begun === recipient).length
    const under = await rig({ connection: server.connection, name: 'poison' })
    const settings = { url: server.url, name: 'poison', journal: journal.path, maxCrashes: 4 }
    expect((await under.post(payloads(40))).status).toBe(200)

    const startAgain = () => running.start(workerScript, { ...settings, endsOn: poison })
    let worker = startAgain()
    await until(async () => {
      if (hasEnded(worker)) worker = startAgain()
      const handled = new Set(journal.after('done'))
      return begunOn(poison) > 4 || handled.size + (await under.dead.count()) === 40
    })
    expect(begunOn(poison)).toBe(4)
    expect(await under.dead.list()).toMatchObject([{ event: { recipient: poison } }])
    expect(new Set(journal.after('done'))).toEqual(new Set(others))

    await kill(worker, 'SIGKILL')
    running.start(workerScript, settings)
    expect(await under.dead.replayAll()).toBe(1)
    await until(() => journal.after('done').includes(poison as string))
    expect(await under.dead.count()).toBe(0)
    await under.close()
  })
})
