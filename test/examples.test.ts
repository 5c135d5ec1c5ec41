import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const apps = readdirSync(examples).filter((name) => name.endsWith('-app'))
const running: ChildProcess[] = []

afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')))

describe.each(apps)('examples/%s', (app) => {
  const main = [`${examples}${app}/dist/main.js`]

  it('posts all 27 documented events once, shows each, and ends well', async () => {
    const { code, output } = await ended(start([...main, '--once']))
    const rows = rowsOf(output)
    expect(rows).toHaveLength(27)
    for (const row of rows) {
      expect(row).toMatchObject({ status: '200', type: expect.stringMatching(/^[a-z_]+\.[a-z]+$/) })
      expect(row.handlers).not.toBe('none')
      expect(row.saw).not.toBe('')
    }
    expect(rows.find(({ posted }) => posted === 'bounce')).toMatchObject({
      type: 'email.bounced',
      saw: 'nobody@example.com, permanent, unknown-user',
    })
    expect(output.trimEnd().split('\n').at(-1)).toBe('27 deliveries, 27 events, 0 failed')
    expect(code).toBe(0)
  })

  it('takes the next port where its own is taken, and says so', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    const { code, output } = await ended(start([...main, '--once'], { PORT: String(port) }))
    other.close()
    const [, taken, wanted] = /127\.0\.0\.1:(\d+) \(port (\d+) is taken\)/.exec(output) ?? []
    expect([Number(wanted), Number(taken) > port, code]).toEqual([port, true, 0])
  })

  it('stays up, shows what its curl line posts, lists who must not be mailed, and stops', async () => {
    const child = start(main)
    const invited = await printed(child, /^curl .*$/m)
    const { stdout } = await promisify(execFile)('sh', ['-c', `${invited[0]} -s`])
    expect(stdout).toBe('{"events":1}')
    await printed(child, /^tencent-ses  bounce  email\.bounced  .*you@example\.com, permanent/m)

    const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(invited[0])?.[0]
    const list: unknown = await (await fetch(`${origin}/suppressions`)).json()
    expect(Object.keys(list as object)).toEqual([
      'nobody@example.com',
      'cross@example.com',
      'leaving@example.com',
      'gone@example.com',
      'angry@example.com',
      'tired@example.com',
      'you@example.com',
    ])
    child.kill('SIGTERM')
    expect(await ended(child)).toMatchObject({ code: 0 })
  })

  it('keeps a token from the environment out of its output', async () => {
    const token = 'a-token-of-the-environment'
    const child = start(main, { TENCENT_TOKEN: token })
    const [line] = await printed(child, /^curl .*$/m)
    expect(line).toContain('?token=$TENCENT_TOKEN"')
    const env = { ...process.env, TENCENT_TOKEN: token }
    const { stdout } = await promisify(execFile)('sh', ['-c', `${line} -s`], { env })
    expect(stdout).toBe('{"events":1}')
    child.kill('SIGINT')
    expect((await ended(child)).output).not.toContain(token)
  })
})

it('a demo with an app that misses events counts them as failed and ends with 1', async () => {
  const script = `
    import { createServer } from 'node:http'
    import { once } from 'node:events'
    import { createHerald } from '@mailherald/core'
    import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
    import { tencentSes } from '@mailherald/core/providers/tencent-ses'
    import { urlToken } from '@mailherald/core/verify'
    import { runDemo } from '@mailherald/demo'

    await runDemo('nothing', async ({ config, host, port }) => {
      const { idempotency, tencentToken } = config
      const providers = [tencentSes({ verify: urlToken(tencentToken) })]
      const herald = createHerald({ providers, idempotency, logger: false })
      herald.on('email.bounced', { name: 'seen' }, () => {})
      herald.on('email.opened', { name: 'broken' }, () => Promise.reject(new Error('no database')))
      const server = createServer(async (req, res) => {
        const route = routeOf(req.url.replace('/webhooks', ''))
        sendReply(res, await herald.receive(toDelivery(req, route)))
      }).listen(port, host)
      await once(server, 'listening')
      return { herald, close: () => new Promise((done) => server.close(done)) }
    })`
  const args = ['--input-type=module', '--eval', script, '--', '--once']
  const { code, output } = await ended(start(args, {}, `${examples}demo`))
  expect(output.trimEnd().split('\n').at(-1)).toBe('27 deliveries, 1 events, 26 failed')
  expect(rowsOf(output).find(({ posted }) => posted === 'open')).toMatchObject({ status: '503' })
  expect(rowsOf(output).find(({ posted }) => posted === 'email_sent')).toMatchObject({
    status: '404',
    type: 'none',
  })
  expect(code).toBe(1)
})

const outputs = new WeakMap<ChildProcess, string>()

function start(args: string[], env: Record<string, string> = {}, cwd = examples): ChildProcess {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, PORT: '0', ...env } })
  running.push(child)
  const keep = (chunk: Buffer): void => {
    outputs.set(child, (outputs.get(child) ?? '') + chunk.toString())
    child.emit('printed')
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return child
}

async function printed(child: ChildProcess, wanted: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const output = outputs.get(child) ?? ''
    const match = wanted.exec(output)
    if (match !== null) return match
    if (child.exitCode !== null) throw new Error(`It ended before it printed ${wanted}:\n${output}`)
    await Promise.race([once(child, 'printed'), once(child, 'exit')])
  }
}

async function ended(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  if (child.exitCode === null) await once(child, 'close')
  return { code: child.exitCode, output: outputs.get(child) ?? '' }
}

function rowsOf(
  output: string,
): Record<'posted' | 'status' | 'type' | 'handlers' | 'saw', string>[] {
  const rows = output.split('\n').filter((line) => /^(tencent-ses|simplysend) /.test(line))
  return rows.map((row) => {
    const [, posted = '', status = '', type = '', handlers = '', saw = ''] = row.split(/ {2,}/)
    return { posted, status, type, handlers, saw }
  })
}
