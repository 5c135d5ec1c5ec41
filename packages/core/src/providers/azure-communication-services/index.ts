import { jsonReply, singleHeader, type Delivery, type Reply } from '../../delivery.js'
import {
  defineProvider,
  type Handshake,
  type Provider,
  type ProviderOptions,
} from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { parseJson } from '../../read/json.js'
import { record, text, textAt } from '../../read/values.js'
import type { VerifyOption } from '../../verify/verifier.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { AzurePayload } from './payload.js'

export type * from './payload.js'
export { azureEntraToken, type AzureEntraOptions } from './verify.js'

/** Azure Communication Services, as a type: `EventOf<'email.bounced', AzureCommunicationServices>`. */
export type AzureCommunicationServices = Provider<
  'azure-communication-services',
  AzurePayload,
  EmittedBy<typeof events>
>

/** What `azureCommunicationServices` takes. */
export interface AzureCommunicationServicesOptions extends ProviderOptions {
  /**
   * Who may post. Event Grid signs nothing: use `urlToken`, `headerToken` with a secret delivery property, or
   * `azureEntraToken`. Both handshakes are checked with it as well.
   */
  readonly verify: VerifyOption
}

/**
 * Azure Communication Services, through a subscription of Event Grid in either schema. Up to 5,000 events per delivery, due
 * within 30 seconds; what is not answered 2xx is delivered again for up to 24 hours.
 *
 * @see https://learn.microsoft.com/azure/event-grid/communication-services-email-events
 * @throws {MailheraldError} `ERR_VERIFY_MISSING`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { azureCommunicationServices } from '@mailherald/core/providers/azure-communication-services'
 * import { urlToken } from '@mailherald/core/verify'
 *
 * createHerald({
 *   providers: [azureCommunicationServices({ verify: urlToken(process.env.AZURE_COMMUNICATION_SERVICES_TOKEN) })],
 * })
 * ```
 */
export function azureCommunicationServices(
  options: AzureCommunicationServicesOptions,
): AzureCommunicationServices {
  return defineProvider(
    {
      id: 'azure-communication-services',
      title: 'Azure Communication Services',
      docs: 'https://learn.microsoft.com/azure/event-grid/communication-services-email-events',
      emits: emittedBy(events),
      // 400, 401, 403 and 413 are never tried again.
      ack: {
        success: 200,
        retry: 503,
        malformed: 200,
        refused: 503,
        tooLarge: 503,
        unreadable: 503,
      },
      // A batch aims at 1 MB at most, and a large event goes past it.
      bodyLimit: 4 * 1024 * 1024,
      handshake,
      verify: options?.verify,
      isPing: ({ raw }) => validationCodeIn(raw) !== undefined,
      normalize,
    },
    options,
  )
}

/** Of the schema of Event Grid, the code is sent back; of CloudEvents, the origin is allowed. */
const handshake: Handshake = {
  probe: { method: 'OPTIONS', verified: true, reply: permission },
  async confirm({ body }) {
    const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength)
    if (!bytes.subarray(0, mostHandshakeBytes).includes(validation)) return undefined
    const [event, ...others] = [parseJson(body)].flat()
    const code = others.length === 0 ? validationCodeIn(event) : undefined
    return code === undefined ? undefined : jsonReply(200, { validationResponse: code })
  },
}

const validation = 'Microsoft.EventGrid.SubscriptionValidationEvent'
const mostHandshakeBytes = 4096

function validationCodeIn(event: unknown): string | undefined {
  const isValidation = text(record(event)['eventType']) === validation
  return isValidation ? textAt(event, 'data.validationCode') : undefined
}

function permission(delivery: Delivery): Reply | undefined {
  const origin = singleHeader(delivery, 'webhook-request-origin') ?? ''
  if (!/^[\w.:/-]{1,253}$/.test(origin)) return undefined
  const headers = { allow: 'POST', 'webhook-allowed-origin': origin, 'webhook-allowed-rate': '*' }
  return { status: 200, headers, body: '' }
}
