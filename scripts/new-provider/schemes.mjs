/** How a provider can sign, where a stock verifier checks it. */
export const schemes = {
  hmac: {
    imported: "import { hmacSignature } from '../../verify/hmac/signature.js'",
    verifier: "hmacSignature({ header: 'x-signature', secret })",
    fact: "{ kind: 'hmac', header: 'x-signature' }",
    proof: 'an HMAC over the body',
    signs: "['body']",
  },
  standard: {
    imported:
      "import { standardWebhooks } from '../../verify/standard-webhooks/standard-webhooks.js'",
    verifier: 'standardWebhooks({ secret })',
    fact: "{ kind: 'standard-webhooks' }",
    proof: 'a signature over the body, the id and the time (Standard Webhooks)',
    signs: "['body', 'id', 'time']",
  },
}

// A reserved domain: the page is still to be named.
export const docs = 'https://docs.example.com/webhooks'
