import { createHash, createHmac } from 'node:crypto'
import {
  changedPayload,
  withHeaders,
  type SampleDelivery,
  type Signer,
} from '../../sample-delivery.js'

/** With which keys, and over which token. */
export interface MailgunSignerOptions {
  /** The HTTP webhook signing key of the account that the domain belongs to. */
  readonly signingKey: string
  /** That of the primary account, for events of a subaccount. */
  readonly parentSigningKey?: string
  /** Left out: made from the body, so that the same delivery has the same one again. */
  readonly token?: string
}

/**
 * Gives the sample of an inbound mail the form in which Mailgun posts it (`application/x-www-form-urlencoded`).
 * Others stay as they are. `mailgunSigner` does the same; put this one before other signers.
 *
 * @example
 * ```ts
 * signedDelivery('mailgun', 'inbound', { sign: [mailgunWire, urlTokenSigner(token)] })
 * ```
 */
export const mailgunWire: Signer = (delivery) => {
  const fields = fieldsOf(delivery.body)
  return fields === undefined ? delivery : formOf(delivery, fields)
}

/**
 * Signs the delivery as Mailgun does, for `mailgun({ signingKey })`, at its `signedAt`: in the JSON, or in the
 * fields of the form. The signature does not cover the body.
 *
 * @example
 * ```ts
 * signedDelivery('mailgun', 'permanent_fail', { sign: mailgunSigner({ signingKey }) })
 * ```
 */
export function mailgunSigner(options: MailgunSignerOptions): Signer {
  return (delivery) => {
    const wired = mailgunWire(delivery)
    const proof = proofOf(wired, options)
    return isForm(wired)
      ? { ...wired, body: withFields(wired.body, proof) }
      : changedPayload(wired, () => ({ signature: proof }))
  }
}

function proofOf(
  { body, signedAt }: SampleDelivery,
  { signingKey, parentSigningKey, token = tokenOf(body) }: MailgunSignerOptions,
): Record<string, string> {
  const timestamp = String(Math.floor(signedAt.getTime() / 1000))
  const mac = (key: string): string =>
    createHmac('sha256', key).update(timestamp).update(token).digest('hex')
  return {
    timestamp,
    token,
    signature: mac(signingKey),
    ...(parentSigningKey !== undefined && { 'parent-signature': mac(parentSigningKey) }),
  }
}

/** 50 characters, as Mailgun's. */
function tokenOf(body: Uint8Array): string {
  return createHash('sha256').update(body).digest('hex').slice(0, 50)
}

const formType = 'application/x-www-form-urlencoded'

function isForm({ headers }: SampleDelivery): boolean {
  return headers['content-type'] === formType
}

/** The fields of a sample; undefined for everything that is posted as it is. */
function fieldsOf(body: Uint8Array): object | undefined {
  try {
    const { fields } = JSON.parse(new TextDecoder().decode(body)) as { fields?: unknown }
    return typeof fields === 'object' && fields !== null ? fields : undefined
  } catch {
    return undefined
  }
}

function formOf(delivery: SampleDelivery, fields: object): SampleDelivery {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values as unknown].flat().map((value): [string, string] => [name, String(value)]),
  )
  const body = new TextEncoder().encode(new URLSearchParams(pairs).toString())
  return { ...withHeaders(delivery, { 'content-type': formType }), body }
}

function withFields(body: Uint8Array, more: Record<string, string>): Uint8Array<ArrayBuffer> {
  const text = new TextDecoder().decode(body)
  return new TextEncoder().encode(`${text}&${new URLSearchParams(more).toString()}`)
}
