import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerFile } from './fixtures/ledger.js'
import { hasEnded, kill, processes } from './fixtures/processes.js'
import { hasRedis, redisServer, type RedisServer } from './fixtures/redis-server.js'
import { payloads, rig, until } from './fixtures/rig.js'

describe.skipIf(!hasRedis)('a handler that ends its process', { timeout: 120_000 }, () => {
  let server: RedisServer
  const ledger = ledgerFile()
  const running = processes()
  beforeAll(async () => void (server = await redisServer()))
  afterAll(async () => {
    await running.killAll()
    await server.remove()
    ledger.remove()
  })

  it('takes no other event along: its own is a dead letter, and can be replayed when it is mended', async () => {
    const [poison, ...others] = payloads(40).map(({ to }) => to)
    const under = await rig({ connection: server.connection, name: 'poison' })
    const settings = { url: server.url, name: 'poison', ledger: ledger.path, maxCrashes: 4 }
    expect((await under.post(payloads(40))).status).toBe(200)

    const startAgain = () => running.start('worker.mjs', { ...settings, endsOn: poison })
    let worker = startAgain()
    await until(async () => {
      if (hasEnded(worker)) worker = startAgain()
      const handled = new Set(ledger.after('done'))
      return handled.size + (await under.dead.count()) === 40
    })
    expect(await under.dead.list()).toMatchObject([{ event: { recipient: poison } }])
    expect(ledger.after('begun').filter((recipient) => recipient === poison)).toHaveLength(4)
    expect(new Set(ledger.after('done'))).toEqual(new Set(others))

    await kill(worker, 'SIGKILL')
    running.start('worker.mjs', settings)
    expect(await under.dead.replayAll()).toBe(1)
    await until(() => ledger.after('done').includes(poison as string))
    expect(await under.dead.count()).toBe(0)
    await under.close()
  })
})
