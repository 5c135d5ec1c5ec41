// Writes docs/cli.md: every command is run, and what it prints is what stands there. With --check, only compares.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createHerald } from '@mailherald/core'
import { resend } from '@mailherald/core/providers/resend'
import { tencentSes } from '@mailherald/core/providers/tencent-ses'
import { urlToken } from '@mailherald/core/verify'
import { mailherald } from '@mailherald/express'
import { resendSigner, signedDelivery } from '@mailherald/testing'
import express from 'express'
import { stripVTControlCharacters } from 'node:util'

const page = fileURLToPath(new URL('../../../docs/cli.md', import.meta.url))
const template = fileURLToPath(new URL('cli-page.md', import.meta.url))
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'mailherald-docs-'))
const secret = `whsec_${Buffer.from('0f8b23c71d6e4a95b8d1c3a7').toString('base64')}`
const token = '3a7f0c9e1b5d8246a0c4'
const signedAt = new Date('2026-07-01T12:00:00.000Z')

const herald = createHerald({
  providers: [resend({ secret }), tencentSes({ verify: urlToken(token) })],
  logger: false,
})
herald.on('*', { name: 'suppress' }, () => {})
const origins = [
  await served(express().use('/webhooks', mailherald(herald))),
  await served(express().use(express.json()).use('/webhooks', mailherald(herald))),
]

writeFileSync(join(folder, 'bounce.http'), request('email.bounced', signedAt))
writeFileSync(join(folder, 'changed.http'), `${request('email.bounced', signedAt)}\n`)
writeFileSync(join(folder, 'mailherald.config.mjs'), configWithDeadLetters())

const text = await filled(readFileSync(template, 'utf8'))
rmSync(folder, { recursive: true })
if (!process.argv.includes('--check')) writeFileSync(page, text)
else if (readFileSync(page, 'utf8') !== text) {
  console.error('docs/cli.md is not what the commands print: run pnpm docs:cli')
  process.exitCode = 1
}
// The servers are of no use any more.
process.exit()

/** Each block that begins with `$ mailherald` gets what that command prints. */
async function filled(markdown) {
  const parts = markdown.split(/(?<=```console\n\$ mailherald [^\n]*\n)/)
  const outputs = []
  for (const part of parts.slice(0, -1)) outputs.push(await printed(part.split('\n').at(-2)))
  return parts.map((part, at) => part + (outputs[at] ?? '')).join('')
}

async function printed(line) {
  const [command, filter] = line.slice('$ mailherald '.length).split(' | head -')
  const args = [...command.split(' '), ...(command.includes('--json') ? [] : ['--text'])]
  const { output, code } = command.startsWith('listen') ? await listened(args) : await run(args)
  const lines = neutral(output).trimEnd().split('\n')
  const cut = filter === undefined ? lines : lines.slice(0, Number(filter))
  return `${cut.join('\n')}\n${code === 0 ? '' : `[exit code ${code}]\n`}`
}

function run(args) {
  return new Promise((resolve) => {
    const child = started(args)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output += chunk))
    }
    child.on('close', (code) => resolve({ output, code }))
  })
}

/** A delivery comes when it listens. */
function listened(args) {
  return new Promise((resolve) => {
    const child = started(args)
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.includes('Ctrl-C') && !output.includes('POST')) void send()
    })
    child.on('close', (code) => resolve({ output, code }))
    const send = () => run('send tencent-ses open --to http://127.0.0.1:8090/'.split(' '))
  })
}

function started(args) {
  const placed = args.map((arg) =>
    arg.replace(':8080', `:${origins[0]}`).replace(':8081', `:${origins[1]}`),
  )
  const env = {
    ...process.env,
    NO_COLOR: '1',
    MAILHERALD_SECRET_RESEND: secret,
    MAILHERALD_SECRET_TENCENT_SES: token,
  }
  return spawn(process.execPath, [main, ...placed], { cwd: folder, env })
}

/** Without what differs from run to run. */
function neutral(output) {
  return stripVTControlCharacters(output)
    .replaceAll(`:${origins[0]}`, ':8080')
    .replaceAll(`:${origins[1]}`, ':8081')
    .replaceAll(/receivedAt: \S+Z/g, 'receivedAt: 2026-07-01T12:00:00.000Z')
    .replaceAll(/[\d.]+ ms/g, '… ms')
    .replaceAll(/[\d.]+ s, \d+ a second/g, '… s, … a second')
    .replaceAll(/within \d+ s/g, 'within 0 s')
    .replaceAll(/(Listening on \S+)/g, '$1')
}

async function served(app) {
  const server = createServer(app).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  return server.address().port
}

function request(event, at) {
  const sign = resendSigner({ secret })
  const { url, headers, text } = signedDelivery('resend', event, { sign, signedAt: at })
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`POST ${url} HTTP/1.1`, 'host: hooks.example.com', ...lines, '', text].join('\r\n')
}

/** With a store in memory, so that the page can be written where there is no Redis. */
function configWithDeadLetters() {
  return `const letter = {
  id: 'resend~email.bounced~msg_1', type: 'email.bounced', attempts: 12,
  reason: 'suppress failed: no database', failedAt: new Date('2026-07-01T12:00:00.000Z'),
}
const all = async () => 1
export default { deadLetters: {
  count: all, list: async () => [letter], get: async (id) => (id === letter.id ? letter : undefined),
  replay: async () => true, replayAll: all, drop: async () => true, dropAll: all, close: async () => {},
} }
`
}
