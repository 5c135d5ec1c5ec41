import { jsonReply } from '../../delivery.js'
import type { Handshake } from '../../provider.js'
import { jsonIn } from '../../read/json.js'
import { isRecord, text } from '../../read/values.js'
import type { SalesforceMarketingCloudVerification } from './payload.js'

/** Is told what a callback that is created has to be confirmed with. */
export type OnVerification = (verification: SalesforceMarketingCloudVerification) => void

const mostBytes = 4096

/**
 * Answers the request that comes when a callback is created. It is not signed, and anyone can send it: it is answered
 * only while there is someone to be told of it.
 */
export function handshakeOf(onVerification: OnVerification | undefined): {
  readonly handshake?: Handshake
} {
  if (onVerification === undefined) return {}
  return {
    handshake: {
      answer({ body }) {
        if (body.length > mostBytes) return undefined
        const verification = verificationIn(jsonIn(Buffer.from(body).toString()))
        if (verification === undefined) return undefined
        onVerification(verification)
        return jsonReply(200, {})
      },
    },
  }
}

/** What an object with these two members and no other says. */
export function verificationIn(value: unknown): SalesforceMarketingCloudVerification | undefined {
  if (!isRecord(value) || Object.keys(value).length !== 2) return undefined
  const [callbackId, verificationKey] = [text(value['callbackId']), text(value['verificationKey'])]
  if (callbackId === undefined || verificationKey === undefined) return undefined
  return { callbackId, verificationKey }
}
