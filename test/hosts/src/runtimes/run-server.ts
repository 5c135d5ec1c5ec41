import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@mailherald/test-support/free-port'
import { root } from '@mailherald/test-support/pages'
import { hasEnded } from '@mailherald/test-support/processes'
import type { Runtime } from '@mailherald/test-support/runtimes'
import {
  resendSigner,
  sendGridKeys,
  sendGridSigner,
  signedDelivery,
  urlTokenSigner,
  type SampleDelivery,
} from '@mailherald/testing'
import { ours, secretOf, theirs, webhookSecretOf } from './secrets.js'

const { publicKey, privateKey } = sendGridKeys()
const secrets = {
  TENCENT_SES_TOKEN: secretOf(ours),
  SENDGRID_PUBLIC_KEY: publicKey,
  RESEND_SECRET: webhookSecretOf(ours),
}

const examples: Readonly<Partial<Record<Runtime['kind'], string>>> = {
  bun: 'bun',
  deno: 'deno',
  workerd: 'workers',
}

/** Whether the example of a runtime handles what is signed, and only that; undefined where it has none. */
export async function runServer(
  { kind }: Runtime,
  program: string,
  app: string,
): Promise<string | undefined> {
  const example = examples[kind]
  if (example === undefined) return undefined
  const folder = join(app, example)
  cpSync(join(root, 'examples/hosts', example), folder, { recursive: true })
  const port = await freePort()
  const server = start(folder, program, port)
  try {
    return await outcomeOf(server, `http://127.0.0.1:${port}`)
  } finally {
    await stop(server.child)
  }
}

interface Server {
  readonly child: ChildProcess
  readonly printed: string[]
}

/** By its own script, which finds the programs that it names. */
function start(cwd: string, program: string, port: number): Server {
  const bundler = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url))
  const path = [dirname(program), bundler, process.env['PATH']].join(delimiter)
  const { NODE_OPTIONS: _, ...env } = process.env
  const given = { ...env, ...secrets, PATH: path, PORT: String(port), DENO_NO_UPDATE_CHECK: '1' }
  // A group of its own, because npm and shells stand between.
  const child = spawn('npm', ['start', '--silent'], { cwd, env: given, detached: true })
  const printed: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text))
  }
  return { child, printed }
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasEnded(child) || child.pid === undefined) return
  process.kill(-child.pid, 'SIGKILL')
  await once(child, 'exit')
}

async function outcomeOf(server: Server, origin: string): Promise<string> {
  await answering(server, origin)
  const statuses: number[] = []
  for (const { url, method, headers, body } of [...signed(), forged()]) {
    statuses.push((await fetch(origin + url, { method, headers, body })).status)
  }
  const handled = await handledOf(server, signed().length)
  const outcome = `answered ${statuses.join()}, handled ${handled.join()}`
  return outcome === wanted ? 'ok' : `${outcome}: ${server.printed.join('')}`
}

const wanted = 'answered 200,200,200,401, handled email.bounced,email.bounced,email.bounced'

const signed = (): readonly SampleDelivery[] => [
  signedDelivery('tencent-ses', 'bounce', { sign: urlTokenSigner(secretOf(ours)) }),
  signedDelivery('sendgrid', 'bounce', { sign: sendGridSigner({ privateKey }) }),
  signedDelivery('resend', 'email.bounced', {
    sign: resendSigner({ secret: secrets.RESEND_SECRET }),
  }),
]

const forged = (): SampleDelivery =>
  signedDelivery('resend', 'email.complained', {
    sign: resendSigner({ secret: webhookSecretOf(theirs) }),
  })

async function answering({ child, printed }: Server, origin: string): Promise<void> {
  for (let tries = 0; tries < 150 && !hasEnded(child); tries++) {
    if (await fetch(origin).then(Boolean, () => false)) return
    await pause(200)
  }
  throw new Error(`the server does not answer: ${printed.join('')}`)
}

/** What it says that it handled: printed lines can come after the answer. */
async function handledOf({ printed }: Server, count: number): Promise<readonly string[]> {
  const handled = (): string[] =>
    [...printed.join('').matchAll(/\{"handled":"([\w.]+)","id":"[^"]+"\}/g)].map(
      ([, type = '']) => type,
    )
  for (let tries = 0; tries < 25 && handled().length < count; tries++) await pause(200)
  return handled()
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
