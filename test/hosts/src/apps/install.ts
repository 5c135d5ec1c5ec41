import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { freePort } from '@mailherald/test-support/free-port'
import { root } from '@mailherald/test-support/pages'
import { send } from '@mailherald/testing/wire'
import type { App, Line } from './apps.js'
import { npm, startScript, type Group, type Place } from './commands.js'
import type { Paths } from './paths.js'
import type { Secrets } from './secrets.js'

/** An event that an app's handler has printed. */
export interface Handled {
  readonly handled: string
  readonly id: string
}

/** An app that serves. */
export interface RunningApp {
  readonly origin: string
  readonly secrets: Secrets
  /** What its handler has got so far. */
  events(): readonly Handled[]
  /** All that it has printed. */
  output(): string
  close(): Promise<void>
}

/** What every app is set up with. */
export interface Workshop {
  readonly folder: string
  readonly paths: Paths
  /** By the name of the package. */
  readonly tarballs: ReadonlyMap<string, string>
}

/** Copies an app, installs the packed packages into it, and builds it without any secret. */
export async function install(app: App, workshop: Workshop): Promise<Place> {
  const cwd = join(workshop.folder, app.name.replaceAll(' ', '-'))
  cpSync(join(root, 'examples/hosts', app.folder), cwd, { recursive: true })
  takeTarballs(cwd, workshop.tarballs)
  for (const line of app.without ?? []) takeOut(cwd, line)
  const place = { cwd, env: cleanEnvironment(workshop.paths[app.runtime]) }
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline'], place)
  const said = await npm(['run', '--if-present', 'build'], place)
  if (app.unsaid.test(said)) throw new Error(`the build says what it should not:\n${said}`)
  return place
}

function takeTarballs(cwd: string, tarballs: Workshop['tarballs']): void {
  const path = join(cwd, 'package.json')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { dependencies: object }
  const ours = Object.keys(manifest.dependencies).filter((name) => tarballs.has(name))
  const files = Object.fromEntries(ours.map((name) => [name, `file:${tarballs.get(name)}`]))
  const dependencies = { ...manifest.dependencies, ...files }
  writeFileSync(path, JSON.stringify({ ...manifest, dependencies }))
}

function takeOut(cwd: string, { file, text }: Line): void {
  const path = join(cwd, file)
  const before = readFileSync(path, 'utf8')
  if (!before.includes(text)) throw new Error(`${file} does not have: ${text}`)
  writeFileSync(path, before.replace(text, ''))
}

/** Without the secrets of this machine's user, and without what this process got from those that run it: pnpm, Vitest. */
function cleanEnvironment(path: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  return {
    ...Object.fromEntries(kept),
    PATH: `${path}:${process.env['PATH']}`,
    NEXT_TELEMETRY_DISABLED: '1',
  }
}

const foreign =
  /^(npm_|NODE_(PATH|ENV|OPTIONS)$|TENCENT_SES_TOKEN$|SENDGRID_PUBLIC_KEY$|RESEND_SECRET$)/i

/** Starts an installed app on a free port, and waits until it answers. */
export async function start(app: App, place: Place, secrets: Secrets): Promise<RunningApp> {
  const port = await freePort()
  const env = { ...place.env, ...secrets.variables, PORT: `${port}` }
  const group = startScript(app.start, { ...place, env })
  const origin = `http://127.0.0.1:${port}`
  await answers(origin, group)
  const { output } = group
  return { origin, secrets, output, events: () => eventsIn(output()), close: () => group.end() }
}

const patienceMs = 60_000

async function answers(origin: string, group: Group): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await responds(origin))) {
    if (group.child.exitCode === null && Date.now() < end) await setTimeout(100)
    else {
      await group.end()
      throw new Error(`it does not answer:\n${group.output()}`)
    }
  }
}

async function responds(origin: string): Promise<boolean> {
  const answer = send(`${origin}/webhooks/nobody`, { method: 'GET' })
  return answer.then(
    () => true,
    () => false,
  )
}

function eventsIn(output: string): Handled[] {
  const lines = output.split('\n').filter((line) => line.startsWith('{"handled":'))
  return lines.map((line) => JSON.parse(line) as Handled)
}
