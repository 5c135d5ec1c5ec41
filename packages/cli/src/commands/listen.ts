import type { Command } from 'commander'
import { once } from 'node:events'
import type { Reply } from '@mailherald/core'
import { configOrNone } from '../config/load-config.js'
import type { RawRequest } from '../inspect/raw-request.js'
import type { Io } from '../io.js'
import { forwarded } from '../listen/forward.js'
import { withoutSecrets } from '../listen/mask.js'
import { received, type Receipt, type Received } from '../listen/receipt.js'
import { Folder } from '../listen/save.js'
import { listening } from '../listen/server.js'
import { renderReceipt } from '../output/listen.js'
import { withOutputOptions, type OutputOptions } from '../output/mode.js'
import { printerFor, type Printer } from '../output/print.js'
import { findProvider } from '../providers/find.js'
import { credentialsOf, type SecretSources } from '../signing/credentials.js'
import { withSecretOptions, type SecretOptions } from '../signing/secret-options.js'
import { portNumber, whole } from './numbers.js'

interface ListenOptions extends OutputOptions, SecretOptions {
  readonly port: number
  readonly host: string
  readonly provider?: string
  readonly forward?: string
  readonly save?: string
  readonly replaceAddresses?: boolean
  readonly answer?: number
  readonly count?: number
}

/** `mailherald listen`: shows what really comes in. */
export function addListen(program: Command, io: Io): void {
  const command = program
    .command('listen')
    .description('receive deliveries, and show each with its verdict and its events')
    .option('--port <number>', '0: any that is free', portNumber, 8080)
    .option('--host <address>', 'the interface to listen on', '127.0.0.1')
    .option(
      '--provider <id>',
      'whose deliveries come, whatever their URL (default: the URL says it)',
    )
    .option('--forward <url>', 'pass each on, to the byte, below this URL, and its answer back')
    .option('--save <folder>', 'keep each in a file, as it came, without secrets')
    .option('--replace-addresses', 'with other people in what is saved: then no signature fits')
    .option('--answer <status>', 'always answer this, for example 503, to be sent it again', whole)
    .option('--count <number>', 'end after so many', whole)
  withSecretOptions(withOutputOptions(command)).action((options: ListenOptions) =>
    listen(options, io),
  )
}

async function listen(options: ListenOptions, io: Io): Promise<void> {
  if (options.provider !== undefined) findProvider(options.provider)
  const printer = printerFor(io, options)
  const desk = new Desk(options, { ...options, io, given: await configOrNone(options.config) })
  let left = options.count ?? Number.POSITIVE_INFINITY
  const done = new AbortController()
  const server = await listening(options, async (request) => {
    const { receipt, reply } = await desk.receive(request)
    printer.printLine(receipt, renderReceipt)
    if (--left <= 0) setImmediate(() => done.abort())
    return reply
  })
  sayWhere(server.origin, printer, io)
  await Promise.race([ended(io.stop), ended(done.signal)])
  server.close()
}

function ended(signal: AbortSignal): Promise<unknown> {
  return signal.aborted ? Promise.resolve() : once(signal, 'abort')
}

function sayWhere(origin: string, { isJson }: Printer, { stderr, stdout }: Io): void {
  const line = `Listening on ${origin}/<provider>. Ctrl-C ends.\n`
  void (isJson ? stderr : stdout).write(line)
}

/** Takes requests in, one by one. */
class Desk {
  readonly #options: ListenOptions
  readonly #sources: SecretSources
  readonly #folder: Folder | undefined

  constructor(options: ListenOptions, sources: SecretSources) {
    this.#options = options
    this.#sources = sources
    const { save, replaceAddresses = false } = options
    this.#folder = save === undefined ? undefined : new Folder(save, replaceAddresses)
  }

  async receive(request: RawRequest): Promise<{ receipt: Receipt; reply: Reply }> {
    const { forward, answer, provider } = this.#options
    const judged = await received(request, this.#sources, provider)
    const given = forward === undefined ? judged.reply : await forwarded(request, forward)
    const reply = answer === undefined ? given : { status: answer, headers: {}, body: '' }
    return { receipt: await this.#receipt(request, judged, reply), reply }
  }

  async #receipt(request: RawRequest, { receipt }: Received, reply: Reply): Promise<Receipt> {
    const shown = withoutSecrets(request, this.#secretsOf(receipt.provider))
    const name = [receipt.provider ?? 'unknown', receipt.events[0]?.type ?? receipt.verdict]
    const saved = await this.#folder?.save(shown, name.join('-'))
    const { method, url, headers } = shown
    const body = Buffer.from(request.body).toString()
    const rest = { ...receipt, answer: reply.status, ...(saved !== undefined && { saved }) }
    return { method, url, headers, body, ...rest }
  }

  #secretsOf(id: string | undefined): readonly string[] {
    const found = id === undefined ? undefined : credentialsOf(findProvider(id), this.#sources)
    return found === undefined ? [] : [found.secret]
  }
}
