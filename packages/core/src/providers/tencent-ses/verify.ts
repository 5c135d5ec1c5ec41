import { createHmac } from 'node:crypto'
import { MailheraldError } from '../../errors.js'
import { address } from '../../read/mail/mailbox.js'
import { parseJson } from '../../read/json.js'
import { spelledAs } from '../../read/spelling.js'
import { text } from '../../read/values.js'
import { isAmong } from '../../verify/constant-time.js'
import { decodeBytes } from '../../verify/decode-bytes.js'
import { secretText } from '../../verify/secret-text.js'
import { secretKeys, type Secrets } from '../../verify/secrets.js'
import { accepted, refused, type Verifier } from '../../verify/verifier.js'

/** The header that carries the marker. Tencent sends headers with this prefix back with every event. */
export const callbackMarkerHeader = 'X-Tencentcloudses-Cb-Mailherald'

/** What a marker is made of. */
export interface CallbackMarkerOptions {
  /** At least 16 characters, the same as the verifier's. */
  readonly secret: string
  /** The one recipient of the mail. */
  readonly recipient: string
  /** Anything that tells this mail from others: an order number, a random id: 1 to 100 letters, digits, `_` or `-`. */
  readonly id: string
}

const plainId = /^[\w-]{1,100}$/
const markerForm = /^(v1\.[\w-]{1,100})\.([\w-]{43})$/

/**
 * The value of `callbackMarkerHeader` for a mail that you are about to send: an HMAC over its recipient. Send
 * one mail to each recipient, because the recipient can read the header: it proves nothing about any other.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_TOO_SHORT`, `ERR_OPTION_INVALID`
 * @example
 * ```ts
 * await ses.SendEmail({
 *   ...mail,
 *   SmtpHeaders: JSON.stringify({
 *     [callbackMarkerHeader]: signCallbackMarker({ secret, recipient: 'ann@example.com', id: 'order-42' }),
 *   }),
 * })
 * ```
 */
export function signCallbackMarker({ secret, recipient, id }: CallbackMarkerOptions): string {
  const at = { verifier: 'signCallbackMarker', option: 'secret' }
  if (!plainId.test(id)) throw idInvalid()
  const signed = `v1.${id}`
  return `${signed}.${mac(secretText(secret, at), signed, recipient).toString('base64url')}`
}

/**
 * Accepts events of mails that carry a marker of yours (see `signCallbackMarker`). It binds an event to a
 * recipient that you mailed, not to what happened: combine it with `urlToken` through `allOf`.
 *
 * @throws {MailheraldError} `ERR_SECRET_MISSING`, `ERR_SECRET_TOO_SHORT`, `ERR_SECRET_WHITESPACE`
 * @example
 * ```ts
 * tencentSes({
 *   verify: allOf(urlToken(process.env.TENCENT_SES_TOKEN), callbackMarker(process.env.MARKER_SECRET)),
 * })
 * ```
 */
export function callbackMarker(secret: Secrets): Verifier {
  const keys = secretKeys(secret, { verifier: 'callbackMarker', parse: (key) => key })
  return {
    name: 'callback marker',
    verify: (delivery) =>
      keys.use(delivery, (secrets) => {
        const marked = markedPayload(delivery.body)
        if (marked === undefined)
          return refused('ERR_SIGNATURE_MISSING', 'the payload has no marker of ours')
        const { signed, signature, recipient } = marked
        return isAmong(
          signature,
          secrets.map((key) => mac(key, signed, recipient)),
        )
          ? accepted('shared-secret')
          : refused(
              'ERR_SIGNATURE_MISMATCH',
              'the marker was not made with our secret for this recipient',
            )
      }),
  }
}

interface Marked {
  readonly signed: string
  readonly signature: Buffer
  readonly recipient: string
}

const spelled = spelledAs(['email', callbackMarkerHeader])

/** The marker is in the body, so this verifier has to read it. */
function markedPayload(body: Uint8Array): Marked | undefined {
  const fields = fieldsOf(body)
  const recipient = address(fields?.['email'])
  const marker = text(fields?.[callbackMarkerHeader]) ?? ''
  const [, signed, encoded = ''] = markerForm.exec(marker) ?? []
  const signature = decodeBytes(encoded, 'base64url', 32)
  if (recipient === undefined || signed === undefined || signature === undefined) return undefined
  return { recipient, signed, signature }
}

function fieldsOf(body: Uint8Array): ReturnType<typeof spelled> | undefined {
  try {
    return spelled(parseJson(body))
  } catch {
    return undefined
  }
}

function mac(secret: string, signed: string, recipient: string): Buffer {
  return createHmac('sha256', secret).update(`${signed}.${recipient.toLowerCase()}`).digest()
}

function idInvalid(): MailheraldError {
  const message = 'signCallbackMarker: "id" must be 1 to 100 letters, digits, "_" or "-".'
  return new MailheraldError('ERR_OPTION_INVALID', message, { details: { option: 'id' } })
}
