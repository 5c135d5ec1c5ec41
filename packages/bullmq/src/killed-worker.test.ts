import { describe, expect, it } from 'vitest'
import { kill } from './fixtures/processes.js'
import { hasRedis } from './fixtures/redis-server.js'
import { payloads, rig, until } from './fixtures/rig.js'
import { stageForTests } from './fixtures/stage.js'

describe.skipIf(!hasRedis)('a worker that is killed', { timeout: 60_000 }, () => {
  const stage = stageForTests()

  it('has its work done by another, once', async () => {
    const { server, ledger, running } = stage
    const settings = { url: server.url, name: 'killed', ledger: ledger.path }
    const under = await rig({ connection: server.connection, name: 'killed' })
    expect((await under.post(payloads(5))).status).toBe(200)
    const first = running.start('worker.mjs', { ...settings, hangs: true })
    await until(() => ledger.after('begun').length === 5)
    await kill(first, 'SIGKILL')
    running.start('worker.mjs', settings)
    await until(() => ledger.after('done').length === 5)
    expect(ledger.after('done').toSorted()).toEqual(payloads(5).map(({ to }) => to))
    expect(await under.dead.count()).toBe(0)
    await under.close()
  })
})
