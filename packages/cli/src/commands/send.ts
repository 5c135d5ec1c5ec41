import { providerList } from '@mailherald/core/providers'
import { Option, type Command } from 'commander'
import { configOrNone } from '../config/load-config.js'
import { failUnless } from '../failed.js'
import type { Io } from '../io.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor } from '../output/print.js'
import { progressOf } from '../output/progress.js'
import { renderReport, renderRetried } from '../output/send.js'
import { findProvider, type Known } from '../providers/find.js'
import { sendAll, type Report } from '../send/dispatch.js'
import { forgeries, type Forgery } from '../send/forge.js'
import { poster } from '../send/post.js'
import { sendPatiently, type Retried } from '../send/retry.js'
import { eventsOf, sampleOf, type Sample } from '../send/sample.js'
import { withFields } from '../send/set-fields.js'
import { shipmentOf, type Shipment } from '../send/shipment.js'
import { askedCredentials, credentialsOf, type SecretSources } from '../signing/credentials.js'
import { withSecretOptions, type SecretOptions } from '../signing/secret-options.js'
import { isSignedElsewhere } from '../signing/signer.js'
import { UsageError } from '../usage-error.js'
import { positive, whole } from './numbers.js'

interface SendOptions extends OutputOptions, SecretOptions {
  readonly to: string
  readonly all?: boolean
  readonly exact?: boolean
  readonly set: readonly string[]
  readonly count?: number
  readonly rate?: number
  readonly repeat: number
  readonly forge?: Forgery
  readonly retry?: boolean
  readonly connections: number
  readonly speed: number
  readonly timeout: number
}

/** `mailherald send`: signed samples to an endpoint. */
export function addSend(program: Command, io: Io): void {
  const command = program
    .command('send')
    .description('send signed samples to an endpoint, one or thousands')
    .argument('[provider]', 'its id: "mailherald providers" lists them')
    .argument('[event]', "the provider's own name of the event")
    .requiredOption(
      '--to <url>',
      'where Mailherald is mounted, or the URL of the provider below it',
    )
    .option('--exact', 'take the URL as it is, without the id of the provider')
    .option('--all', 'every event of the provider; without one, of all whose secret is known')
    .option(
      '--set <name=value>',
      'another value, by a field of the event or a path of the payload',
      collect,
      [],
    )
    .option('--count <number>', 'so many deliveries, each an event of its own', whole)
    .option('--rate <number>', 'so many a second (default: one after the other)', positive)
    .option('--connections <number>', 'with --rate: at most so many at the same time', whole, 64)
    .option('--repeat <number>', 'each delivery so many times, to the byte', whole, 1)
    .addOption(new Option('--forge <how>', 'with something wrong').choices(forgeries))
    .option('--retry', "until it is accepted, by the provider's own schedule, sped up")
    .option('--speed <number>', 'seconds of the schedule that pass in one', positive, 3600)
    .option('--timeout <seconds>', 'how long an answer may take', positive, 15)
  withSecretOptions(withOutputOptions(command)).action(
    (id: string | undefined, event: string | undefined, options: SendOptions) =>
      send({ id, event }, options, io),
  )
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value]
}

interface What {
  readonly id: string | undefined
  readonly event: string | undefined
}

async function send(what: What, options: SendOptions, io: Io): Promise<void> {
  const printer = printerFor(io, options)
  const shipments = await shipmentsFor(what, options, io)
  if (options.retry === true) {
    const retried = await retryAll(shipments, options)
    printer.print(retried, renderRetried)
    return failUnless(retried.every(({ state }) => state === 'delivered'))
  }
  const report = await sendAtPace(shipments, options, io)
  printer.print(report, renderReport)
  failUnless(report.ok)
}

async function shipmentsFor(what: What, options: SendOptions, io: Io): Promise<Shipment[]> {
  const sources = { ...options, io, given: await configOrNone(options.config) }
  const shipments: Shipment[] = []
  for (const sample of samplesFor(what, options, sources)) {
    const changed = await withFields(sample, options.set)
    const credentials = await credentialsFor(sample.provider, options, sources)
    shipments.push(await shipmentOf(changed, { ...options, credentials }))
  }
  return shipments
}

function samplesFor({ id, event }: What, { all }: SendOptions, sources: SecretSources): Sample[] {
  if (id === undefined) {
    if (all !== true)
      throw new UsageError('Which provider? Or --all, for every one whose secret is known.')
    return senders(sources).flatMap(everySample)
  }
  const provider = findProvider(id)
  if (event !== undefined) return [sampleOf(provider, event)]
  if (all === true) return everySample(provider)
  throw new UsageError(`Which event? ${eventsOf(provider).join(', ')}; or --all.`)
}

function senders(sources: SecretSources): readonly Known[] {
  const found = providerList.filter(
    (provider) => !isSignedElsewhere(provider) && credentialsOf(provider, sources) !== undefined,
  )
  if (found.length > 0) return found
  throw new UsageError('No secret is known. For example: --all --secret resend=@resend.secret.')
}

function everySample(provider: Known): Sample[] {
  return eventsOf(provider).map((event) => sampleOf(provider, event))
}

/** A forgery without a signature needs no secret, and nobody has that of a cloud. */
async function credentialsFor(
  provider: Known,
  { forge }: SendOptions,
  sources: SecretSources,
): Promise<ReturnType<typeof credentialsOf>> {
  return forge === 'unsigned' || isSignedElsewhere(provider)
    ? (credentialsOf(provider, sources) ?? { secret: '' })
    : askedCredentials(provider, sources)
}

async function sendAtPace(
  shipments: readonly Shipment[],
  { count = shipments.length, rate, forge, ...options }: SendOptions,
  io: Io,
): Promise<Report> {
  const repeat = forge === 'replayed' ? Math.max(2, options.repeat) : options.repeat
  const { connections, timeout } = options
  const post = poster({ timeoutMs: timeout * 1000, connections })
  const bar = progressOf(count * repeat, `sending ${count * repeat}`, io)
  const pace = { count, connections, stop: io.stop, ...(rate !== undefined && { rate }) }
  const order = { shipments, pace, repeat, ...(forge !== undefined && { forge }) }
  const onAnswer = (sent: number): void => bar.update(sent, `${sent} answered`)
  const report = await sendAll(order, { poster: post, onAnswer })
  bar.end(`${report.sent} sent`)
  post.close()
  return report
}

async function retryAll(shipments: readonly Shipment[], options: SendOptions): Promise<Retried[]> {
  const { count = shipments.length, speed, timeout } = options
  const orders = Array.from({ length: count }, (_, index) => ({
    n: Math.floor(index / shipments.length),
    shipment: shipments[index % shipments.length],
  }))
  const retried = orders.flatMap(({ n, shipment }) =>
    shipment === undefined
      ? []
      : [sendPatiently({ shipment, n, speed, timeoutMs: timeout * 1000 })],
  )
  return Promise.all(retried)
}
