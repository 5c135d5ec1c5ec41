import {
  consoleLogger,
  MailheraldError,
  silentLogger,
  type Herald,
  type IngestOptions,
  type Logger,
  type Provider,
} from '@mailherald/core'
import {
  isSnsEvent,
  isSqsEvent,
  type SnsEvent,
  type SqsBatchResponse,
  type SqsEvent,
} from './record-event.js'
import { undoneOf } from './sqs-batch.js'

/** Whose events the records hold, and what is known of the way they come. */
export interface RecordsOptions<Id extends string = string> {
  readonly provider: Id
  readonly account?: string
  /**
   * What the way proves: you vouch for it.
   *
   * @defaultValue `shared-secret`: whoever may write to the queue or the topic has been let in by its policy
   */
  readonly authenticity?: IngestOptions['authenticity']
  /**
   * Where it is written which records were not done, and why. `false`: nowhere.
   *
   * @defaultValue the console
   */
  readonly logger?: Logger | false
}

/** What is needed of the context of an invocation. */
export interface LambdaContext {
  getRemainingTimeInMillis(): number
}

/** What Lambda calls with a batch of SQS, or with a message of SNS. */
export interface RecordsHandler {
  (event: SnsEvent, context?: LambdaContext): Promise<void>
  (event: SqsEvent, context?: LambdaContext): Promise<SqsBatchResponse>
}

type RecordsHerald<P extends Provider> = Pick<Herald<P>, 'ingest' | 'providers'>

/**
 * A Lambda handler for the events of one provider that come through SQS or SNS instead of a webhook.
 *
 * For a batch of SQS it answers which messages are to be kept in the queue: all that are not done, also those that
 * cannot be read. In a FIFO queue, the rest of the message group stays behind a message that is not done. For a message of
 * SNS it rejects where it is not done.
 *
 * @throws {MailheraldError} `ERR_OPTION_INVALID` when `herald` is not a herald, or does not have that provider
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 * @example
 * ```ts
 * import { mailheraldRecords } from '@mailherald/lambda'
 *
 * export const handler = mailheraldRecords(herald, { provider: 'amazon-ses' })
 * ```
 */
export function mailheraldRecords<P extends Provider>(
  herald: RecordsHerald<P>,
  options: RecordsOptions<P['id']>,
): RecordsHandler {
  if (!isConfigured(herald, options)) throw notConfigured(options)
  const logger = options.logger === false ? silentLogger : (options.logger ?? consoleLogger)
  const ingest = ingester(herald, options)
  async function handleRecords(event: SnsEvent): Promise<void>
  async function handleRecords(event: SqsEvent, context?: LambdaContext): Promise<SqsBatchResponse>
  async function handleRecords(
    event: SnsEvent | SqsEvent,
    context?: LambdaContext,
  ): Promise<void | SqsBatchResponse> {
    if (isSqsEvent(event)) return handleBatch(event, { ingest, logger, context })
    if (!isSnsEvent(event)) throw noRecords()
    for (const { Sns } of event.Records) await ingest(Sns)
  }
  return handleRecords
}

type Ingest = (payload: unknown) => Promise<unknown>

function ingester<P extends Provider>(
  herald: RecordsHerald<P>,
  { provider, account, authenticity = 'shared-secret' }: RecordsOptions<P['id']>,
): Ingest {
  const how = account === undefined ? { authenticity } : { authenticity, account }
  return (payload) => herald.ingest(provider, payload, how)
}

interface Invocation {
  readonly ingest: Ingest
  readonly logger: Logger
  readonly context: LambdaContext | undefined
}

/** What is left for the answer to get out, in milliseconds. */
const margin = 500

async function handleBatch(
  { Records }: SqsEvent,
  invocation: Invocation,
): Promise<SqsBatchResponse> {
  const { ingest, logger, context } = invocation
  const timeLeft = context && Math.max(0, context.getRemainingTimeInMillis() - margin)
  const undone = await undoneOf(
    Records,
    ({ body, messageId }) => isDone(ingest(body), messageId, logger),
    timeLeft,
  )
  return { batchItemFailures: undone.map(({ messageId }) => ({ itemIdentifier: messageId })) }
}

async function isDone(work: Promise<unknown>, messageId: string, logger: Logger): Promise<boolean> {
  try {
    await work
    return true
  } catch (error) {
    const why = MailheraldError.is(error) ? { code: error.code, reason: error.message } : {}
    logger.warn('a message stays in the queue', { messageId, ...why })
    return false
  }
}

function isConfigured(
  herald: Pick<Herald, 'providers'> | undefined,
  wanted: RecordsOptions,
): boolean {
  return (herald?.providers ?? []).some(
    ({ id, account, anyAccount }) =>
      id === wanted?.provider &&
      (anyAccount ? wanted.account !== undefined : account === wanted.account),
  )
}

function notConfigured(options: Partial<RecordsOptions> | undefined): MailheraldError {
  const asked = [options?.provider, options?.account].filter((name) => name !== undefined).join('/')
  return new MailheraldError(
    'ERR_OPTION_INVALID',
    'mailheraldRecords(herald, { provider }): pass what createHerald() returned, and a provider (and account) that it has.',
    { details: { option: 'provider', asked } },
  )
}

function noRecords(): TypeError {
  return new TypeError(
    'mailheraldRecords(herald, …) takes records of SQS and of SNS. For HTTP requests there is mailherald(herald).',
  )
}
