import { MailheraldError } from '@mailherald/core'
import type { Command } from 'commander'
import type { CliConfig } from '../config/define-config.js'
import { configOrNone } from '../config/load-config.js'
import { fail } from '../doctor/check.js'
import { examine } from '../doctor/examine.js'
import { failUnless } from '../failed.js'
import { addresseeOf } from '../inspect/route.js'
import type { Io } from '../io.js'
import { renderFindings, type Findings } from '../output/doctor.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { findProvider } from '../providers/find.js'
import { withSecretOptions, type SecretOptions } from '../signing/secret-options.js'
import { UsageError } from '../usage-error.js'

interface DoctorOptions extends OutputOptions, SecretOptions {
  readonly provider?: string
  readonly redis?: string
  readonly deliver: boolean
}

/** `mailherald doctor`: what is wrong with a set-up, and what to do. */
export function addDoctor(program: Command, io: Io): void {
  const command = program
    .command('doctor')
    .description('check a set-up from the secret to the store: pass, warn or fail, with the remedy')
    .argument('[url]', 'where Mailherald is mounted (default: that of the config)')
    .option('--provider <id>', 'only this one; without a config, the one at the URL')
    .option('--redis <url>', 'the server of the queue, to look at its settings')
    .option('--no-deliver', 'send no signed deliveries: handlers would handle them')
  withSecretOptions(withOutputOptions(command)).action(
    (url: string | undefined, options: DoctorOptions) => doctor(url, options, io),
  )
}

async function doctor(url: string | undefined, options: DoctorOptions, io: Io): Promise<void> {
  const findings = await findingsOf(url, options, io)
  printerFor(io, options).print(findings, renderFindings)
  failUnless(findings.ok)
}

async function findingsOf(
  url: string | undefined,
  options: DoctorOptions,
  io: Io,
): Promise<Findings> {
  const given = await loaded(options.config)
  if (MailheraldError.is(given)) return unloadable(given)
  const { redis, provider: id } = options
  const config = { ...given, ...(url !== undefined && { url }), ...(redis && { redis }) }
  const only = id === undefined ? ofUrl(config) : findProvider(id)
  if (config.herald === undefined && only === undefined && config.redis === undefined) {
    throw new UsageError(
      'What is to be checked? --config mailherald.config.ts, or a URL and --provider.',
    )
  }
  const sources = { ...options, given: config, io }
  const checks = await examine({ config, sources, only, delivers: options.deliver })
  await config.close?.()
  return { ok: checks.every(({ status }) => status !== 'fail'), checks }
}

function ofUrl({ herald, url }: CliConfig): ReturnType<typeof findProvider> | undefined {
  return herald === undefined && url !== undefined ? addresseeOf({ url })?.known : undefined
}

/** What the config's own providers say of their secrets is a finding, and not wrong use. */
async function loaded(file: string | undefined): Promise<CliConfig | MailheraldError> {
  try {
    return await configOrNone(file)
  } catch (error) {
    if (MailheraldError.is(error)) return error
    throw error
  }
}

function unloadable({ code, message }: MailheraldError): Findings {
  const remedy =
    'set the variable where this runs; the secret is on the page of the webhook in the console'
  return { ok: false, checks: [fail('config', `${code}: ${message}`, remedy)] }
}
