import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { sampleEvents, sampleProviders, sendGridKeys } from '@mailherald/testing'
import { hasPostgres } from '@mailherald/test-support/launch-postgres'
import { postgresServer } from '@mailherald/test-support/postgres-server'
import { afterEach, describe, expect, it, vi } from 'vitest'

// Each test starts processes, and all of them share the machine.
vi.setConfig({ testTimeout: 60_000 })

const examples = fileURLToPath(new URL('../examples/', import.meta.url))
const apps = readdirSync(examples).filter((name) => name.endsWith('-app'))
const table = readFileSync(`${examples}README.md`, 'utf8').matchAll(/^\| `([\w-]+)` +\| `(\w+)`/gm)
/** What the examples can be set up with. */
const variables = [...table].map(([, slug = '', variable = '']) => ({ slug, variable }))
const taken = sampleProviders.filter((slug) => variables.some((row) => row.slug === slug))
const everyProvider = taken.join(',')
const running: ChildProcess[] = []

const needsRedis = 'queue-app'
const hasRedis = spawnSync('redis-server', ['--version']).status === 0
if (!hasRedis) {
  console.error(
    `SKIPPED: all tests of examples/${needsRedis}, which need Redis. Install it: apt-get install redis-server`,
  )
}

afterEach(() => running.splice(0).forEach((child) => child.kill('SIGKILL')))

for (const app of apps) {
  describe.skipIf(app === needsRedis && !hasRedis)(`examples/${app}`, () => {
    const main = [`${examples}${app}/dist/main.js`]
    const word = app === 'ledger-app' ? 'recorded' : 'events'

    it('sends all 27 documented events once, shows each, and ends well', async () => {
      const { code, output } = await ended(start([...main, '--once']))
      const rows = rowsOf(output)
      expect(rows).toHaveLength(27)
      for (const row of rows) {
        expect(row).toMatchObject({
          status: '200',
          type: expect.stringMatching(/^[a-z_]+\.[a-z]+$/),
        })
        expect(row.handlers).not.toBe('none')
        expect(row.saw).not.toBe('')
      }
      expect(rows.find(({ posted }) => posted === 'bounce')).toMatchObject({
        type: 'email.bounced',
        saw: 'nobody@example.com, permanent, unknown-user',
      })
      expect(output.trimEnd().split('\n').at(-1)).toBe(`27 deliveries, 27 ${word}, 0 failed`)
      expect(code).toBe(0)
    })

    it('sends all events of every provider, with nothing but a list of their names', async () => {
      const { code, output } = await ended(
        start([...main, '--once'], { MAILHERALD_PROVIDERS: everyProvider }),
      )
      const rows = rowsOf(output)
      expect(rows.map(({ provider, posted }) => `${provider} ${posted}`)).toEqual(
        taken.flatMap((slug) => sampleEvents(slug).map((event) => `${slug} ${event}`)),
      )
      for (const row of rows) {
        expect(row).toMatchObject({ status: '200', type: expect.stringMatching(/^[a-z_.]+$/) })
        expect([row.type, row.handlers]).not.toContain('none')
        expect(row.saw).not.toBe('')
      }
      const last = `${rows.length} deliveries, ${rows.length} ${word}, 0 failed`
      expect(output.trimEnd().split('\n').at(-1)).toBe(last)
      expect(code).toBe(0)
    })

    it('takes secrets from the environment, signs with those it can sign with, and prints none', async () => {
      const { publicKey } = sendGridKeys()
      const given = {
        AMAZON_SES_TOPIC_ARN: 'arn:aws:sns:eu-west-1:123456789012:events-of-the-environment',
        BREVO_TOKEN: 'brevo-of-the-environment',
        MAILGUN_SIGNING_KEY: 'mailgun-of-the-environment',
        MAILJET_PASSWORD: 'mailjet-of-the-environment',
        POSTMARK_PASSWORD: 'postmark-of-the-environment',
        RESEND_SECRET: `whsec_${Buffer.from('resend-of-the-environment').toString('base64')}`,
        SENDGRID_PUBLIC_KEY: publicKey,
        SIMPLYSEND_TOKEN: 'simplysend-of-the-environment',
        TENCENT_SES_TOKEN: 'tencent-of-the-environment',
      }
      const { code, output } = await ended(
        start([...main, '--once'], { MAILHERALD_PROVIDERS: everyProvider, ...given }),
      )
      const theirs = ['amazon-ses', 'sendgrid']
      expect(new Set(rowsOf(output).map(({ provider }) => provider))).toEqual(
        new Set(taken.filter((slug) => !theirs.includes(slug))),
      )
      for (const slug of theirs) expect(output).toContain(`Nothing was posted as ${slug}: `)
      expect(output).toMatch(/, 0 failed\n$/)
      expect(code).toBe(0)
      expect(Object.values(given).filter((value) => output.includes(value))).toEqual([])
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

    it('stays up, shows what its curl line sends, lists who must not be mailed, and stops', async () => {
      const child = start(main)
      const invited = await printed(child, /^curl .*$/m)
      const { stdout } = await promisify(execFile)('sh', ['-c', `${invited[0]} -s`])
      expect(stdout).toBe('{"events":1}')
      await printed(child, /^tencent-ses  bounce  email\.bounced  .*you@example\.com, permanent/m)

      const origin = /http:\/\/127\.0\.0\.1:\d+/.exec(invited[0])?.[0]
      const list: unknown = await (await fetch(`${origin}/suppressions`)).json()
      expect(Object.keys(list as object).toSorted()).toEqual([
        'angry@example.com',
        'cross@example.com',
        'gone@example.com',
        'leaving@example.com',
        // The ledger heeds the provider's own list as well.
        ...(app === 'ledger-app' ? ['listed@example.com'] : []),
        'nobody@example.com',
        'tired@example.com',
        'you@example.com',
      ])
      child.kill('SIGTERM')
      expect(await ended(child)).toMatchObject({ code: 0 })
    })

    it('keeps a token from the environment out of its output', async () => {
      const token = 'a-token-of-the-environment'
      const child = start(main, { TENCENT_SES_TOKEN: token })
      const [line] = await printed(child, /^curl .*$/m)
      expect(line).toContain('?token=$TENCENT_SES_TOKEN"')
      const env = { ...process.env, TENCENT_SES_TOKEN: token }
      const { stdout } = await promisify(execFile)('sh', ['-c', `${line} -s`], { env })
      expect(stdout).toBe('{"events":1}')
      child.kill('SIGINT')
      expect((await ended(child)).output).not.toContain(token)
    })
  })
}

it('the example with a queue says how to install Redis where there is none', async () => {
  const main = `${examples}${needsRedis}/dist/main.js`
  const { code, output } = await ended(start([main, '--once'], { PATH: '' }))
  expect(output).toContain('apt-get install redis-server')
  expect(code).toBe(1)
})

describe('the configuration', () => {
  const main = `${examples}express-app/dist/main.js`

  it('takes at least the providers that most teams use', () => {
    expect(variables.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        'amazon-ses',
        'brevo',
        'mailgun',
        'mailjet',
        'postmark',
        'resend',
        'sendgrid',
        'simplysend',
        'tencent-ses',
      ]),
    )
    expect(taken).toHaveLength(variables.length)
  })

  it.each(variables)('takes what $slug is proved by from $variable', async ({ slug, variable }) => {
    const wrong = { MAILHERALD_PROVIDERS: slug, [variable]: 'wrong' }
    const { code, output } = await ended(start([main, '--once'], wrong))
    expect(output).toMatch(/code: 'ERR_(SECRET_(TOO_SHORT|MALFORMED)|OPTION_INVALID)'/)
    expect(code).toBe(1)
  })

  it('names the providers that there are, where it is asked for another', async () => {
    const { code, output } = await ended(start([main], { MAILHERALD_PROVIDERS: 'brevo, brewo' }))
    expect(output).toContain(`names "brewo". There are: ${everyProvider.replaceAll(',', ', ')}.`)
    expect(code).toBe(1)
  })

  it('loads no provider that is not in it', async () => {
    const hook = `export const load = (url, context, next) => {
      process._rawDebug(url)
      return next(url, context)
    }`
    const spy = `import { register } from 'node:module'; register(${dataUrl(hook)})`
    const args = ['--import', JSON.parse(dataUrl(spy)) as string, main, '--once']
    const { output } = await ended(start(args, { MAILHERALD_PROVIDERS: 'brevo' }))
    const loaded = [...output.matchAll(/core\/dist\/providers\/([\w-]+)\/index\.js/g)]
    // @mailherald/testing needs the other for a signer.
    expect(new Set(loaded.map(([, slug]) => slug))).toEqual(new Set(['brevo', 'tencent-ses']))
  })
})

it('a demo with an app that misses events counts them as failed and ends with 1', async () => {
  const script = `
    import { createServer } from 'node:http'
    import { once } from 'node:events'
    import { createHerald } from '@mailherald/core'
    import { routeOf, sendReply, toDelivery } from '@mailherald/core/node'
    import { runDemo } from '@mailherald/demo'

    await runDemo('nothing', async ({ options, host, port }) => {
      const providers = options.providers.filter(({ id }) => id === 'tencent-ses')
      const herald = createHerald({ ...options, providers, logger: false })
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

type Column = 'provider' | 'posted' | 'status' | 'type' | 'handlers' | 'saw'

function rowsOf(output: string): Record<Column, string>[] {
  const rows = output.split('\n').map((line) => line.split(/ {2,}/))
  return rows
    .filter(([provider]) => sampleProviders.some((slug) => slug === provider))
    .map(([provider = '', posted = '', status = '', type = '', handlers = '', saw = '']) => {
      return { provider, posted, status, type, handlers, saw }
    })
}

/** A module, as a string in the code of another. */
function dataUrl(code: string): string {
  return JSON.stringify(`data:text/javascript,${encodeURIComponent(code)}`)
}

describe.skipIf(!hasPostgres)('examples/ledger-app with a real PostgreSQL', () => {
  const main = [`${examples}ledger-app/dist/main.js`, '--once']

  it('keeps what it recorded: a second run finds it, and records nothing twice', async () => {
    const server = await postgresServer()
    const env = { DATABASE_URL: await server.database() }
    for (const run of [1, 2]) {
      const { code, output } = await ended(start(main, env))
      expect([run, code, output]).toEqual([
        run,
        0,
        expect.stringMatching(/27 deliveries, 27 recorded, 0 failed\n$/),
      ])
      expect(output).toContain('Not to be mailed: 7\n')
      expect(output).toContain(': 19 events, 1 delivered, 1 bounced\n')
    }
    await server.remove()
  })
})
