import type { Command } from 'commander'
import { configOrNone } from '../config/load-config.js'
import { failUnless } from '../failed.js'
import { judge, type Case, type Judgement } from '../inspect/judge.js'
import { readRequest, type RawRequest } from '../inspect/raw-request.js'
import { addresseeIn, type Addressee } from '../inspect/route.js'
import { hintFor, timesIn, wasGenuineAt } from '../inspect/trials.js'
import type { Io } from '../io.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { renderVerification, type Verification } from '../output/verify.js'
import { remedyOf } from '../remedies.js'
import { askedCredentials } from '../signing/credentials.js'
import { openProvider } from '../signing/open-provider.js'
import { withSecretOptions, type SecretOptions } from '../signing/secret-options.js'
import { time } from './time.js'

interface VerifyOptions extends OutputOptions, SecretOptions {
  readonly provider?: string
  readonly url?: string
  readonly at?: number
}

/** `mailherald verify`: accepted, or which check refused. */
export function addVerify(program: Command, io: Io): void {
  const command = program
    .command('verify')
    .description('check a request as a herald does: accepted, or which check refused it, and why')
    .argument('<request>', 'a file with the raw HTTP request, or - for the standard input')
    .option('--provider <id>', 'whose it is (default: its URL says it)')
    .option('--url <url>', 'the full URL of the webhook, where the signature covers it')
    .option('--at <time>', 'when it arrived (default: now)', time)
  withSecretOptions(withOutputOptions(command)).action((file: string, options: VerifyOptions) =>
    verify(file, options, io),
  )
}

async function verify(file: string, options: VerifyOptions, io: Io): Promise<void> {
  const request = await readRequest(file, io)
  const addressee = addresseeIn(request, options.provider)
  const result = await verification(await caseOf({ request, addressee }, options, io), addressee)
  printerFor(io, options).print(result, renderVerification)
  failUnless(result.accepted)
}

interface Subject {
  readonly request: RawRequest
  readonly addressee: Addressee
}

async function caseOf(
  { request, addressee }: Subject,
  options: VerifyOptions,
  io: Io,
): Promise<Case> {
  const { known, account } = addressee
  const given = await configOrNone(options.config)
  const credentials = await askedCredentials(known, { ...options, io, given })
  const url = options.url ?? `https://${String(request.headers['host'])}${request.url}`
  const more = known.id === 'mandrill' ? { url } : {}
  const provider = await openProvider(known, credentials, more)
  return { request, provider, account, now: options.at }
}

async function verification(subject: Case, { known }: Addressee): Promise<Verification> {
  const { verdict, refusal, reply } = await judge(subject)
  const { provider, request } = subject
  const common = { provider: known.id, check: provider.verifier.name, answer: reply.status }
  if (verdict?.accepted === true && refusal === undefined) {
    return { ...common, accepted: true, authenticity: verdict.authenticity }
  }
  if (refusal === undefined) return { ...common, accepted: reply.status < 300, handshake: true }
  const hint = await hintOf(refusal.code, subject)
  const remedy = remedyOf(refusal.code)
  return {
    ...common,
    accepted: false,
    ...refusal,
    ...remedy,
    ...(hint !== undefined && { hint }),
    ...(!request.hasHead && { note: bodyAlone }),
  }
}

const bodyAlone =
  'This is a body alone: what proves it is mostly in its headers. Give the raw HTTP request.'

async function hintOf(
  code: NonNullable<Judgement['refusal']>['code'],
  subject: Case,
): Promise<string | undefined> {
  if (code === 'ERR_SIGNATURE_MISMATCH') return hintFor(subject)
  if (!code.startsWith('ERR_TIMESTAMP')) return undefined
  const at = await wasGenuineAt(subject, timesIn(subject.request))
  if (at === undefined) return undefined
  return `At the time that it names (${new Date(at).toISOString()}) it was genuine: --at checks it for then.`
}
