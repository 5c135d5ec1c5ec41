import type { Delivery } from '../../delivery.js'
import { byLowerCaseName, text, texts } from '../../read/values.js'
import { optionsObject } from '../../verify/options.js'
import { indexOfSecret, sealSecret } from '../../verify/sealed-secret.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { acceptedBy, refused, type Verifier } from '../../verify/verifier.js'
import { secretKeyIn, valuesIn } from './envelope.js'

/** What a delivery of SocketLabs has to hold. */
export interface SocketLabsKeyOptions {
  /** The "Secret Key" of the webhook's page. A list accepts each of them. */
  readonly secretKey: Secrets
  /**
   * The servers whose events are accepted, by their `ServerId`.
   *
   * @defaultValue any
   */
  readonly serverId?: string | number | readonly (string | number)[]
}

const verifier = 'socketLabsKey'

/**
 * Accepts deliveries that hold the secret key of the webhook. To combine it with something else; alone, pass `secretKey`
 * to `socketLabs`.
 *
 * @see https://help.socketlabs.com/docs/event-webhooks-authentication-and-access
 * @throws {MailheraldError} `ERR_SECRET_…` for a key that cannot be used, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * socketLabs({
 *   verify: allOf(
 *     socketLabsKey({ secretKey: process.env.SOCKETLABS_SECRET_KEY }),
 *     urlToken(process.env.SOCKETLABS_TOKEN),
 *   ),
 * })
 * ```
 */
export function socketLabsKey(options: SocketLabsKeyOptions): Verifier {
  const { secretKey, serverId } = optionsObject(options, verifier)
  const keys = secretKeys(secretKey, { verifier, option: 'secretKey', parse: sealSecret })
  const servers = new Set(texts(serverId))
  return {
    name: verifier,
    async verify(delivery) {
      const record = await recordOf(delivery)
      const sent = secretKeyIn(record)
      if (sent === undefined) {
        return refused('ERR_CREDENTIALS_MISSING', 'the body has no "SecretKey"')
      }
      const server = text(byLowerCaseName(record).get('serverid')) ?? ''
      if (servers.size > 0 && !servers.has(server)) {
        return refused('ERR_NOT_ALLOWED', 'the "ServerId" is not one of yours')
      }
      return keys.use(
        delivery,
        (known) =>
          acceptedBy(indexOfSecret(sent, known), known, 'shared-secret') ??
          refused('ERR_CREDENTIALS_MISMATCH', 'wrong "SecretKey" in the body'),
      )
    },
  }
}

/** One record, or nothing: of several, only one would have been looked at. */
async function recordOf(delivery: Delivery): Promise<unknown> {
  try {
    const [record, ...others] = await valuesIn(delivery)
    return others.length === 0 ? record : undefined
  } catch {
    return undefined
  }
}
