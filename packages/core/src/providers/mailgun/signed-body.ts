import type { Delivery } from '../../delivery.js'
import { MailheraldError } from '../../errors.js'
import { canonicalJson } from '../../util/canonical-json.js'
import type { Form } from '../../read/form/shape.js'
import { parseJson } from '../../read/json.js'
import { record, text } from '../../read/values.js'
import { digestOf } from '../../verify/constant-time.js'
import { refused, type Refused } from '../../verify/verifier.js'
import { formOf, isMailgunForm } from './read.js'

/** The proof that is in a body, and what is beside it. */
export interface SignedBody {
  readonly timestamp: string
  readonly token: string
  /** Those of the account and of its parent, as far as they are there. */
  readonly signatures: readonly string[]
  /** A digest of everything in the body: the same again however it is written. */
  content(): string
}

/** The proof in a delivery. What cannot be read has none. */
export async function signedBody(delivery: Delivery): Promise<SignedBody | Refused> {
  try {
    return isMailgunForm(delivery) ? inForm(await formOf(delivery)) : inJson(delivery.body)
  } catch (error) {
    // Nothing vouches for this body: what is wrong with it is its sender's business.
    if (MailheraldError.is(error, 'ERR_BODY_UNREADABLE')) return noProof(error.message)
    if (MailheraldError.is(error, 'ERR_BODY_TOO_LARGE'))
      return refused('ERR_BODY_TOO_LARGE', error.message)
    throw error
  }
}

function noProof(why: string): Refused {
  return refused('ERR_SIGNATURE_MISSING', `no signature can be read: ${why}`)
}

function inJson(bytes: Uint8Array): SignedBody | Refused {
  const payload = parseJson(bytes)
  const proof = record(record(payload)['signature'])
  return proofOf(
    (name) => text(proof[name]),
    () => digest(payload),
  )
}

/** Headers of an inbound message, and variables of a sent one, may have the same names: Mailgun's come last. */
function inForm(form: Form): SignedBody | Refused {
  return proofOf(
    (name) => {
      const last = form.fields.get(name)?.at(-1)
      return last && text(Buffer.from(last.bytes).toString('latin1'))
    },
    () => formDigest(form),
  )
}

function proofOf(
  value: (name: string) => string | undefined,
  content: () => string,
): SignedBody | Refused {
  const [timestamp, token] = [value('timestamp'), value('token')]
  const signatures = [value('signature'), value('parent-signature')].filter(
    (signature) => signature !== undefined,
  )
  if (timestamp === undefined || token === undefined || signatures.length === 0) {
    return refused('ERR_SIGNATURE_MISSING', 'the body has no timestamp, token and signature')
  }
  return { timestamp, token, signatures, content }
}

/** A retry of a multipart form may have another boundary. */
function formDigest({ fields, files }: Form): string {
  return digest({
    fields: Object.fromEntries(
      [...fields].map(([name, values]) => [name, values.map(({ bytes }) => bytesDigest(bytes))]),
    ),
    files: files.map(({ bytes, ...file }) => ({ ...file, bytes: bytesDigest(bytes) })),
  })
}

function bytesDigest(bytes: Uint8Array): string {
  return digestOf(bytes).toString('base64url')
}

function digest(value: unknown): string {
  return digestOf(canonicalJson(value)).toString('base64url')
}
