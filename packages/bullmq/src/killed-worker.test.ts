import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasRedis, redisServer, type RedisServer } from './fixtures/redis-server.js'
import { payloads, rig, until } from './fixtures/rig.js'

const script = fileURLToPath(new URL('fixtures/worker.mjs', import.meta.url))

describe.skipIf(!hasRedis)('a worker that is killed', { timeout: 60_000 }, () => {
  let server: RedisServer
  const folder = mkdtempSync(join(tmpdir(), 'mailherald-ledger-'))
  const ledger = join(folder, 'ledger')
  const children: ChildProcess[] = []
  beforeAll(async () => void (server = await redisServer()))
  afterAll(async () => {
    for (const child of children) child.kill('SIGKILL')
    await server.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  function lines(): string[] {
    return readFileSync(ledger, 'utf8').split('\n').filter(Boolean)
  }

  function startProcess(hangs: boolean): ChildProcess {
    const settings = JSON.stringify({ url: server.url, name: 'killed', ledger, hangs })
    const child = spawn(process.execPath, [script, settings], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    children.push(child)
    return child
  }

  it('has its work done by another, once', async () => {
    writeFileSync(ledger, '')
    const under = await rig({ connection: server.connection, name: 'killed' })
    expect((await under.post(payloads(5))).status).toBe(200)
    const first = startProcess(true)
    await until(() => lines().length === 5)
    const exited = once(first, 'exit')
    first.kill('SIGKILL')
    await exited
    startProcess(false)
    const done = () => lines().filter((line) => line.startsWith('done'))
    await until(() => done().length === 5)
    expect(done().toSorted()).toEqual(payloads(5).map(({ to }) => `done ${to}`))
    expect(await under.dead.count()).toBe(0)
    await under.close()
  })
})
