import { isoTime } from '../../read/time.js'
import { jsonIn } from '../../read/json.js'
import { record } from '../../read/values.js'
import { allOf } from '../../verify/combine.js'
import { hmacSignature } from '../../verify/hmac/signature.js'
import type { Secrets } from '../../verify/secrets.js'
import { timestampRefusal, toleranceOption } from '../../verify/timestamp.js'
import { accepted, type Verifier } from '../../verify/verifier.js'

/** AutoSend's own signature. */
export interface AutoSendSecret {
  /** The secret of the webhook, as it was shown when it was created. A list accepts each of them, while secrets change. */
  readonly webhookSecret: Secrets
  /**
   * Seconds that the `createdAt` in the body may lie back or ahead. Whether a retry has a new one is unconfirmed: they end
   * after about 35 seconds.
   *
   * @defaultValue `false`, which accepts any age
   */
  readonly toleranceSeconds?: number | false
}

/** Accepts what AutoSend signed; with a tolerance, only what it signed lately. */
export function signature({
  webhookSecret: secret,
  toleranceSeconds = false,
}: AutoSendSecret): Verifier {
  const signed = hmacSignature({ header: 'x-webhook-signature', secret })
  const at = { verifier: 'autoSend', option: 'toleranceSeconds' }
  const tolerance = toleranceOption(toleranceSeconds, at)
  return tolerance === false ? signed : allOf(signed, timelyWithin(tolerance))
}

/** The time in the body, which the signature covers: those in headers prove nothing. */
function timelyWithin(toleranceSeconds: number): Verifier {
  return {
    name: 'createdAt',
    verify({ body }, { now }) {
      const { createdAt } = record(jsonIn(Buffer.from(body).toString()))
      const time = String(isoTime(createdAt)?.getTime())
      return timestampRefusal(time, { unit: 'ms', toleranceSeconds }, now) ?? accepted('none')
    },
  }
}
