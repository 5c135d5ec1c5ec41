import { payloads } from '@mailherald/test-support/acme'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { kill } from '@mailherald/test-support/processes'
import { stageForTests } from '@mailherald/test-support/stage'
import { until } from '@mailherald/test-support/until'
import { describe, expect, it } from 'vitest'
import { rig } from '../test-helpers/rig.js'
import { workerScript } from '../test-helpers/scripts.js'

describe.skipIf(!hasRedis)('a worker that is killed', { timeout: 60_000 }, () => {
  const stage = stageForTests()

  it('another worker does its work, once', async () => {
    const { server, journal, running } = stage
    const settings = { url: server.url, name: 'killed', journal: journal.path }
    const under = await rig({ connection: server.connection, name: 'killed' })
    expect((await under.post(payloads(5))).status).toBe(200)
    const first = running.start(workerScript, { ...settings, hangs: true })
    await until(() => journal.after('begun').length === 5)
    await kill(first, 'SIGKILL')
    running.start(workerScript, settings)
    await until(() => journal.after('done').length === 5)
    expect(journal.after('done').toSorted()).toEqual(payloads(5).map(({ to }) => to))
    expect(await under.dead.count()).toBe(0)
    await under.close()
  })
})
