/**
 * The addresses that Postmark posts webhooks from, as known in October 2024, for `ipAllowList`. Postmark may change
 * them: compare them with its page before you rely on them, and join them with a secret.
 *
 * @see https://postmarkapp.com/support/article/800-ips-for-firewalls
 * @example
 * ```ts
 * postmark({ verify: allOf(ipAllowList(postmarkIpRanges), basicAuth(credentials)) })
 * ```
 */
export const postmarkIpRanges: readonly string[] = [
  '3.134.147.250',
  '50.31.156.6',
  '50.31.156.77',
  '18.217.206.57',
]
