import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer as tlsServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHerald, type HeraldOptions } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { unverified, urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import { hasRedis } from '@mailherald/test-support/launch-redis'
import { redisServer } from '@mailherald/test-support/redis-server'
import express, { type RequestHandler } from 'express'
import { afterEach, describe, expect, it } from 'vitest'
import { hasTerminal, inPipe, onTerminal, plain } from '../../test-helpers/command.js'
import { serving, type Serving } from '../../test-helpers/receiver.js'
import type { Check } from '../doctor/check.js'
import type { Findings } from '../output/doctor.js'

const config = fileURLToPath(new URL('../../test-helpers/doctor.config.ts', import.meta.url))
const encode = (text: string): string => `whsec_${Buffer.from(text).toString('base64')}`
const secret = encode('0f8b23c71d6e4a95b8d1c3a7')
const token = '3a7f0c9e1b5d8246a0c4'
const env = { RESEND_SECRET: secret, TENCENT_TOKEN: token }
const open: Serving[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

interface Broken extends Partial<HeraldOptions> {
  readonly before?: RequestHandler
  readonly mount?: string
  onBounce?(): void
}

/** An app, with one thing wrong. */
async function app({
  before,
  mount = '/webhooks',
  onBounce,
  ...options
}: Broken = {}): Promise<string> {
  const providers = [resend({ secret }), tencentSes({ verify: urlToken(token) })]
  const herald = createHerald({ providers, logger: false, ...options })
  herald.on('*', () => onBounce?.())
  const server = express()
  if (before !== undefined) server.use(before)
  server.use(mount, mailherald(herald))
  const serves = await serving(server)
  open.push(serves)
  return `${serves.origin}/webhooks`
}

async function doctor(given: Record<string, string>, args: readonly string[] = []) {
  const { code, stdout, stderr } = await inPipe(['doctor', '--config', config, ...args], {
    env: { ...env, ...given },
  })
  for (const each of [secret, token]) expect(stdout + stderr).not.toContain(each)
  const { checks } = JSON.parse(stdout || '{"checks":[]}') as Findings
  return { code, stderr, failed: checks.filter(({ status }) => status === 'fail'), checks }
}

const faults = (checks: readonly Check[]): string[] => [...new Set(checks.map(({ name }) => name))]

describe('mailherald doctor, of a healthy app', () => {
  it('passes every check', async () => {
    const { code, checks } = await doctor({ APP_URL: await app() })
    expect([code, checks.filter(({ status }) => status !== 'pass')]).toEqual([0, []])
    expect(faults(checks)).toEqual([
      'handlers',
      'secret',
      'signature',
      'https',
      'reachable',
      'clock',
      'forgery',
      'delivery',
      'bytes',
      'size',
    ])
  })

  it('takes a URL and a provider in place of a config', async () => {
    const args = ['doctor', await app(), '--provider', 'resend', '--secret', secret]
    const { code, stdout } = await inPipe(args)
    expect([code, (JSON.parse(stdout) as Findings).ok]).toEqual([0, true])
  })

  it('sends nothing that handlers would handle, if it is told so', async () => {
    let handled = 0
    const url = await app({ onBounce: () => void handled++ })
    const { code } = await doctor({ APP_URL: url }, ['--no-deliver'])
    expect([code, handled]).toEqual([0, 0])
  })

  it.skipIf(!hasTerminal)('is a list with colours on a terminal', async () => {
    const ended = await onTerminal(['doctor', '--config', config], {
      env: { ...env, APP_URL: await app() },
    })
    expect(ended.stdout).toContain('\u001B[32mpass')
    expect(plain(ended)).toMatch(/pass {2}resend delivery: a signed one is answered 200/)
    expect(plain(ended)).toMatch(/\d+ pass, 0 warn, 0 fail/)
  })
})

describe('mailherald doctor names the fault and the remedy', () => {
  const rewriting: RequestHandler[] = [
    express.json(),
    (req, _res, next) => {
      Object.assign(req, { rawBody: Buffer.from(JSON.stringify(req.body)) })
      next()
    },
  ]
  const keeping: RequestHandler = express.raw({ type: '*/*', limit: '100kb' })
  const redirecting: RequestHandler = (_req, res) => res.redirect(308, 'https://hooks.example.com/')
  const anHourAgo: RequestHandler = (_req, res, next) => {
    res.sendDate = false
    res.setHeader('date', new Date(Date.now() - 3_600_000).toUTCString())
    next()
  }
  const unchecked = [resend({ verify: unverified() }), tencentSes({ verify: unverified() })]
  const theirs = [
    resend({ secret: encode('the secret of another endpoint') }),
    tencentSes({ verify: urlToken(token) }),
  ]
  const rewritten: RequestHandler = (req, res, next) =>
    rewriting[0]?.(req, res, (error?: unknown) =>
      error === undefined ? rewriting[1]?.(req, res, next) : next(error),
    )

  it.each<[string, Broken, string[], RegExp]>([
    ['a parser that runs first', { before: express.json() }, ['body parser'], /above the parser/],
    ['a secret that the app does not have', { providers: theirs }, ['delivery'], /another secret/],
    ['an app that checks nothing', { providers: unchecked }, ['forgery'], /unverified/],
    [
      'a clock that is an hour behind',
      { before: anHourAgo, now: () => Date.now() - 3_600_000 },
      ['clock'],
      /NTP/,
    ],
    [
      'a clock that is behind, and a proxy whose clock is right',
      { now: () => Date.now() - 3_600_000 },
      ['clock'],
      /NTP/,
    ],
    [
      'a middleware that writes the body again',
      { before: rewritten },
      ['bytes', 'size'],
      /pass the bytes/,
    ],
    ['a parser with a small limit', { before: keeping }, ['size'], /raise the limit/],
    ['another mount path', { mount: '/hooks' }, ['reachable'], /mounted at \/webhooks/],
    ['a redirect', { before: redirecting }, ['reachable'], /final URL/],
    [
      'a handler that throws',
      {
        onBounce: () => {
          throw new Error('no database')
        },
      },
      ['delivery'],
      /the log of the app/,
    ],
  ])('of %s', async (_, broken, names, remedy) => {
    const { code, failed } = await doctor({ APP_URL: await app(broken) })
    expect([code, faults(failed)]).toEqual([1, names])
    expect(failed[0]?.remedy).toMatch(remedy)
  })

  it.each<[string, Record<string, string>, string[], RegExp]>([
    ['no TLS', { APP_URL: 'http://hooks.example.com/webhooks' }, ['https', 'reachable'], /https/],
    ['nobody who listens', { APP_URL: 'http://127.0.0.1:1/webhooks' }, ['reachable'], /running/],
    [
      'a handler that never fires',
      { HANDLER: 'domain_group.created' },
      ['handlers'],
      /providers --emits/,
    ],
    ['a secret that is missing', { APP_RESEND_SECRET: '' }, ['config'], /set the variable/],
    [
      'a secret that is weak',
      { TENCENT_TOKEN: 'aaaaaaaaaaaaaaaaaaaa' },
      ['secret'],
      /openssl rand/,
    ],
    ['a placeholder', { TENCENT_TOKEN: 'changeme-changeme-1' }, ['secret'], /openssl rand/],
    [
      'two secrets',
      { APP_RESEND_SECRET: encode('the secret of another endpoint') },
      ['signature'],
      /same secret/,
    ],
    ['PostgreSQL without fsync', { FSYNC: 'off' }, ['postgres fsync'], /fsync = on/],
    ['a Redis that is away', { REDIS: 'redis://127.0.0.1:1' }, ['redis'], /running/],
  ])('of %s', async (_, given, names, remedy) => {
    const { code, failed } = await doctor(given)
    expect([code, faults(failed)]).toEqual([1, names])
    expect(failed[0]?.remedy).toMatch(remedy)
  })

  it('of a certificate that nobody trusts', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mailherald-tls-'))
    const files = ['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')]
    const subject = ['-subj', '/CN=localhost', '-days', '1']
    spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject])
    const key = readFileSync(join(folder, 'key.pem'))
    const cert = readFileSync(join(folder, 'cert.pem'))
    rmSync(folder, { recursive: true })
    const serves = await serving(express(), tlsServer({ key, cert }) as never)
    const url = `${serves.origin.replace('http:', 'https:')}/webhooks`
    const { code, failed } = await doctor({ APP_URL: url })
    await serves.close()
    expect([code, faults(failed)]).toEqual([1, ['https', 'reachable']])
    expect(failed[0]?.detail).toContain('SELF_SIGNED')
  })

  it.skipIf(!hasRedis)('of a Redis that loses data, and of none that does not', async () => {
    const careless = await redisServer('--appendonly', 'no', '--maxmemory-policy', 'allkeys-lru')
    const careful = await redisServer()
    const bad = await doctor({ REDIS: careless.url })
    const good = await doctor({}, ['--redis', careful.url])
    await Promise.all([careless.remove(), careful.remove()])
    expect(faults(bad.failed)).toEqual(['redis appendonly', 'redis maxmemory-policy'])
    expect(bad.failed.map(({ remedy }) => remedy)).toEqual([
      'set "appendonly yes"',
      'set "maxmemory-policy noeviction"',
    ])
    expect([good.code, good.failed]).toEqual([0, []])
  })

  it('is wrong use without anything to check', async () => {
    const { code, stderr } = await inPipe(['doctor'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('What is to be checked?')])
    expect((await inPipe(['doctor', '--config', 'nowhere.ts'])).code).toBe(2)
  })
})
