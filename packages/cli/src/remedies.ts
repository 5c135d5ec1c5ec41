import type { ErrorCode } from '@mailherald/core'

/** What usually causes a refusal, and what to do. */
export interface Remedy {
  readonly cause: string
  readonly fix: string
}

/** The same as in docs/troubleshooting.md, for the codes that a refusal can have. */
const remedies: Readonly<Partial<Record<ErrorCode, Remedy>>> = {
  ERR_CREDENTIALS_MISSING: {
    cause: 'the URL at the provider has no token, or a proxy drops the header or the query',
    fix: 'register the URL with its token; let the proxy pass both',
  },
  ERR_CREDENTIALS_MISMATCH: {
    cause: 'the token or password is another one',
    fix: 'compare both ends; percent-encode special characters in URLs',
  },
  ERR_SIGNATURE_MISSING: {
    cause: 'signing is not switched on at the provider, or a proxy drops the header',
    fix: 'switch it on in the console of the provider; let the proxy pass the header',
  },
  ERR_SIGNATURE_MALFORMED: {
    cause: 'the header was cut, or is that of another scheme or provider',
    fix: 'check that the URL belongs to this provider, and that nothing shortens headers',
  },
  ERR_SIGNATURE_MISMATCH: {
    cause:
      'the secret of another endpoint, account or environment; or the body was changed on its way',
    fix: 'take the secret of this endpoint; mount Mailherald above body parsers; let proxies pass the bytes',
  },
  ERR_TIMESTAMP_INVALID: {
    cause: 'the time that is signed is not one, or a proxy rewrites the header',
    fix: 'check that the URL belongs to this provider',
  },
  ERR_TIMESTAMP_STALE: {
    cause: 'a retry that was signed long ago, a queue in front of the app, or a clock that is fast',
    fix: 'synchronize the clock; raise toleranceSeconds where the provider does not sign retries again',
  },
  ERR_TIMESTAMP_FUTURE: {
    cause: 'the clock of the machine is slow',
    fix: 'synchronize the clock',
  },
  ERR_REPLAYED: {
    cause: 'a signature that does not cover the body came with another body',
    fix: 'someone may be forging, or a proxy changes bodies: docs/security.md',
  },
  ERR_HEADER_DUPLICATED: {
    cause: 'a proxy adds the header a second time',
    fix: 'let it replace the header, or leave it alone',
  },
  ERR_IP_NOT_ALLOWED: {
    cause: 'behind a proxy the peer is the proxy; or the provider has new ranges',
    fix: 'say how many proxies there are; update the ranges',
  },
  ERR_NOT_ALLOWED: {
    cause: 'a custom check returned something other than true, or a look-up found no secret',
    fix: 'return exactly true; check the tenant in the URL',
  },
  ERR_METHOD_NOT_ALLOWED: {
    cause:
      'not the method of a delivery: a browser, an uptime check, or a redirect that turned a POST into a GET',
    fix: 'register the final https URL, without a redirect',
  },
  ERR_BODY_UNREADABLE: {
    cause: 'the body is not what the provider sends: not JSON, not UTF-8, or cut',
    fix: 'check that the URL belongs to this provider, and that the body is complete',
  },
  ERR_BODY_TOO_LARGE: {
    cause: "the body is over the provider's limit",
    fix: 'raise bodyLimit of the provider for mail with large attachments',
  },
  ERR_ENCODING_UNSUPPORTED: {
    cause: 'the body is compressed, and the provider is not known to compress',
    fix: 'a proxy that compresses requests must leave webhooks alone',
  },
}

/** What usually causes a code; undefined for those that explain themselves. */
export function remedyOf(code: string): Remedy | undefined {
  return Object.entries(remedies).find(([each]) => each === code)?.[1]
}
