import { describe, expect, it } from 'vitest'
import * as verify from './index.js'

describe('@mailherald/core/verify', () => {
  it('has exactly these values', () => {
    expect(Object.keys(verify).toSorted()).toMatchInlineSnapshot(`
      [
        "accepted",
        "allOf",
        "anyOf",
        "basicAuth",
        "bearerToken",
        "decodeBytes",
        "digestOf",
        "ecdsaSignature",
        "ed25519PublicKey",
        "headerToken",
        "headerValues",
        "hmacSignature",
        "ipAllowList",
        "isAmong",
        "isEd25519Signed",
        "macKey",
        "macOf",
        "memoryReplayGuard",
        "refused",
        "requiredHeader",
        "secretError",
        "secretKeys",
        "signHmac",
        "signStandardWebhook",
        "singleHeader",
        "snsConfirmation",
        "snsSignature",
        "standardWebhooks",
        "timestampRefusal",
        "toleranceOption",
        "unverified",
        "urlToken",
      ]
    `)
  })
})
