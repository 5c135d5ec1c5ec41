import { jsonReply, type Reply, type VerifiedDelivery } from '../../delivery.js'
import { defineProvider, type Provider, type ProviderOptions } from '../../provider.js'
import { emittedBy, type EmittedBy } from '../../read/event-table.js'
import { byLowerCaseName, text } from '../../read/values.js'
import { secretOrVerify, type SecretOrVerify } from '../../verify/secret-or-verify.js'
import { secretKeyIn, valuesIn } from './envelope.js'
import { events } from './events.js'
import { normalize } from './normalize.js'
import type { SocketLabsPayload } from './payload.js'
import { read } from './read.js'
import { socketLabsKey, type SocketLabsKeyOptions } from './verify.js'

export type * from './payload.js'
export { socketLabsKey, type SocketLabsKeyOptions } from './verify.js'

/** SocketLabs, as a type: `EventOf<'email.bounced', SocketLabs>`. */
export type SocketLabs = Provider<'socketlabs', SocketLabsPayload, EmittedBy<typeof events>>

/** What `socketLabs` takes: `secretKey`, or `verify` instead. */
export type SocketLabsOptions = ProviderOptions &
  SecretOrVerify<SocketLabsKeyOptions> & {
    /**
     * The "Validation Key" of the webhook's page, where there is one ("Simple Sender").
     *
     * @defaultValue validations are answered with the secret key, as the "Complex Sender" wants it
     */
    readonly validationKey?: string | undefined
  }

/**
 * SocketLabs: what becomes of sent messages, one event in a delivery, and inbound messages with their files. Nothing is
 * signed: the secret key is in every body.
 *
 * @see https://help.socketlabs.com/docs/event-webhooks-authentication-and-access
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * import { createHerald } from '@mailherald/core'
 * import { socketLabs } from '@mailherald/core/providers/socketlabs'
 *
 * createHerald({ providers: [socketLabs({ secretKey: process.env.SOCKETLABS_SECRET_KEY })] })
 * ```
 */
export function socketLabs(options: SocketLabsOptions): SocketLabs {
  return defineProvider(
    {
      id: 'socketlabs',
      title: 'SocketLabs',
      docs: 'https://help.socketlabs.com/docs/event-webhooks-authentication-and-access',
      emits: emittedBy(events),
      // SocketLabs asks for 401 where the key is wrong. Whether it tries again at all is unconfirmed.
      ack: { success: 200, retry: 503, malformed: 200 },
      // What SocketLabs's library makes room for: whole messages, with their files in base64.
      bodyLimit: 50 * 1024 * 1024,
      // Verified first: the answer to a validation is a key.
      handshake: { confirm: (delivery) => validationReply(delivery, options.validationKey) },
      verify: secretOrVerify<SocketLabsKeyOptions>(options, {
        provider: 'socketLabs',
        option: 'secretKey',
        verifier: socketLabsKey,
      }),
      read,
      normalize,
    },
    options,
  )
}

// A validation holds a name, a number and a key: no message is read twice to look for one.
const longestValidation = 4096

/** The answer to what Validate sends; undefined for anything else, which `read` looks at. */
async function validationReply(
  delivery: VerifiedDelivery,
  validationKey: string | undefined,
): Promise<Reply | undefined> {
  if (delivery.body.length > longestValidation) return undefined
  const [record] = await valuesIn(delivery)
  const type = text(byLowerCaseName(record).get('type'))
  if (type?.toLowerCase() !== 'validation') return undefined
  if (validationKey !== undefined) return jsonReply(200, { ValidationKey: validationKey })
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  return { status: 200, headers, body: secretKeyIn(record) ?? '' }
}
