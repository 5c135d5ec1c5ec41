import { createHerald } from '@mailherald/core'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified } from '@mailherald/core/verify'
import { bullmqQueue, deadLetters, startWorker } from '@mailherald/bullmq'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer, type RedisServer } from '@mailherald/test-support/redis-server'
import { until } from '@mailherald/test-support/until'
import { signedDelivery } from '@mailherald/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain } from '../../test-helpers/command.js'

describe.skipIf(!hasRedis)('mailherald dead', () => {
  let server: RedisServer
  const dead = (...args: string[]) => inPipe(['dead', ...args, '--redis', server.url])
  beforeAll(async () => {
    server = await redisServer()
    const { connection } = server
    const providers = [tencentSes({ verify: unverified() })]
    const queue = bullmqQueue({ connection, attempts: 1 })
    const herald = createHerald({ providers, queue, logger: false })
    herald.on('*', { name: 'suppress' }, () => {
      throw new Error('no database')
    })
    const worker = startWorker(herald, { connection })
    for (const event of ['bounce', 'open', 'click'] as const) {
      const delivery = signedDelivery('tencent-ses', event)
      await until(async () => (await herald.receive(delivery)).status === 200)
    }
    const store = deadLetters({ connection })
    await until(async () => (await store.count()) === 3)
    await store.close()
    await worker.close()
    await herald.close()
  }, 60_000)
  afterAll(() => server.remove())

  const idOf = async (type: string): Promise<string> => {
    const { stdout } = await dead('list', '--type', type)
    return (JSON.parse(stdout) as { letters: { id: string }[] }).letters[0]?.id ?? ''
  }

  it('lists them, and those of a type', async () => {
    const { code, stdout } = await dead('list')
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        count: 3,
        letters: [{ attempts: 1, reason: expect.stringContaining('no database') }, {}, {}],
      },
    ])
    expect(JSON.parse((await dead('list', '--type', 'email.opened')).stdout)).toMatchObject({
      count: 1,
    })
  })

  it.skipIf(!hasTerminal)('lists them on a terminal, and asks before it deletes', async () => {
    const listed = await onTerminal(['dead', 'list', '--redis', server.url])
    expect(plain(listed)).toContain('3 of 3')
    const typed = { after: 'Delete', keys: '\r' }
    const kept = await onTerminal(['dead', 'drop', '--all', '--redis', server.url], { typed })
    expect(kept.code).toBe(2)
    expect(plain(kept)).toContain('Nothing was deleted.')
  })

  it('shows one with its event, and says where there is none', async () => {
    const { code, stdout } = await dead('show', await idOf('email.bounced'))
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { event: { recipient: 'nobody@example.com' } },
    ])
    expect(await dead('show', 'gone')).toMatchObject({ code: 1, stdout: '' })
  })

  it('drops and replays, by id and all of a type', async () => {
    const id = await idOf('email.bounced')
    expect((await dead('drop', id)).stderr).toContain('say --yes')
    expect(await dead('drop', id, 'gone', '--yes')).toMatchObject({ code: 1 })
    expect(JSON.parse((await dead('replay', '--all', '--type', 'email.opened')).stdout)).toEqual({
      done: 'replayed',
      count: 1,
      missing: [],
    })
    expect(JSON.parse((await dead('list')).stdout)).toMatchObject({ count: 1 })
    expect(JSON.parse((await dead('drop', '--all', '--yes')).stdout)).toMatchObject({ count: 1 })
  })

  it.each([
    [['list', '--type', 'email.bounce'], 'Did you mean email.bounced?'],
    [['replay'], 'Which? Their ids, or --all.'],
    [['lst'], "unknown command 'lst'\n(Did you mean list?)"],
  ])('%j is wrong use', async (args, message) => {
    const { code, stderr } = await inPipe(['dead', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('says where dead letters could be', async () => {
    const { code, stderr } = await inPipe(['dead', 'list'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('Whose dead letters?')])
  })
})
