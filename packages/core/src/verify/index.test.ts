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
        "ecdsaSignature",
        "headerToken",
        "headerValues",
        "hmacSignature",
        "ipAllowList",
        "memoryReplayGuard",
        "refused",
        "signHmac",
        "signStandardWebhook",
        "singleHeader",
        "snsSignature",
        "standardWebhooks",
        "unverified",
        "urlToken",
      ]
    `)
  })
})
