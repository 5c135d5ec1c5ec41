/**
 * The addresses that Brevo posts from, as its help page lists them. For `ipAllowList`, beside a secret: other
 * customers of Brevo post from there too.
 *
 * @see https://help.brevo.com/hc/en-us/articles/15127404548498
 * @example
 * ```ts
 * brevo({ verify: allOf(ipAllowList(brevoIpRanges, { proxies: 1 }), bearerToken(process.env.BREVO_TOKEN)) })
 * ```
 */
export const brevoIpRanges: readonly string[] = ['1.179.112.0/20', '172.246.240.0/20']
