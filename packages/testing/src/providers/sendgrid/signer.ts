import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  isEncodedHere,
  withHeaders,
  type SampleDelivery,
  type Signer,
} from '../../sample-delivery.js'

/** A pair of keys such as SendGrid makes when signing is switched on. */
export interface SendGridKeys {
  /** For `sendgrid({ publicKey })`: base64 on one line, as the console shows it. */
  readonly publicKey: string
  /** For `sendGridSigner`. */
  readonly privateKey: KeyObject
}

/**
 * New keys for a test.
 *
 * @example
 * ```ts
 * const { publicKey, privateKey } = sendGridKeys()
 * const herald = createHerald({ providers: [sendgrid({ publicKey })] })
 * const sign = sendGridSigner({ privateKey })
 * await herald.receive(signedDelivery('sendgrid', 'bounce', { sign }))
 * ```
 */
export function sendGridKeys(): SendGridKeys {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const der = publicKey.export({ format: 'der', type: 'spki' })
  return { publicKey: der.toString('base64'), privateKey }
}

/**
 * Gives a sample the form in which SendGrid posts it: events in an array that ends in a line break, inbound mail
 * as `multipart/form-data`. `sendGridSigner` does the same; put this one before other signers.
 *
 * @example
 * ```ts
 * signedDelivery('sendgrid', 'inbound', { sign: [sendGridWire, urlTokenSigner(token)] })
 * ```
 */
export const sendGridWire: Signer = (delivery) => {
  const payload = parsed(delivery.body)
  if (payload === undefined) return delivery
  if (Array.isArray(payload)) return isEncodedHere(delivery.body) ? endedBatch(delivery) : delivery
  return 'fields' in payload ? formOf(delivery, payload.fields) : batchOf(delivery)
}

/**
 * Signs the delivery as SendGrid does, for `sendgrid({ publicKey })`, at its `signedAt`.
 *
 * @example
 * ```ts
 * signedDelivery('sendgrid', 'delivered', { sign: sendGridSigner({ privateKey }) })
 * ```
 */
export function sendGridSigner({ privateKey }: Pick<SendGridKeys, 'privateKey'>): Signer {
  return (delivery) => {
    const wired = sendGridWire(delivery)
    const timestamp = String(Math.floor(wired.signedAt.getTime() / 1000))
    const signature = createSign('sha256').update(timestamp).update(wired.body)
    return withHeaders(wired, {
      'x-twilio-email-event-webhook-signature': signature.sign(privateKey, 'base64'),
      'x-twilio-email-event-webhook-timestamp': timestamp,
    })
  }
}

/** Undefined for what is no JSON: somebody gave the bytes. */
function parsed(body: Uint8Array): object | undefined {
  try {
    const payload: unknown = JSON.parse(new TextDecoder().decode(body))
    return typeof payload === 'object' && payload !== null ? payload : undefined
  } catch {
    return undefined
  }
}

function batchOf(delivery: SampleDelivery): SampleDelivery {
  return withText(delivery, `[${textOf(delivery)}]\r\n`)
}

function endedBatch(delivery: SampleDelivery): SampleDelivery {
  return withText(delivery, `${textOf(delivery)}\r\n`)
}

function textOf({ body }: SampleDelivery): string {
  return new TextDecoder().decode(body)
}

function withText(delivery: SampleDelivery, text: string): SampleDelivery {
  return { ...delivery, body: new TextEncoder().encode(text) }
}

const boundary = 'xYzZY'

function formOf(delivery: SampleDelivery, fields: unknown): SampleDelivery {
  const parts = Object.entries(fields ?? {}).map(
    ([name, value]) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${String(value)}\r\n`,
  )
  const body = new TextEncoder().encode(`${parts.join('')}--${boundary}--\r\n`)
  const type = { 'content-type': `multipart/form-data; boundary=${boundary}` }
  return { ...withHeaders(delivery, type), body }
}
