import type { IpAllowListOptions } from '@mailherald/core/verify'
import { withHeaders, type SampleDelivery, type Signer } from '../sample-delivery.js'

const proxy = '198.51.100.1'

/**
 * Lets the delivery come from an address, for `ipAllowList`: as the peer's, or through as many proxies as you
 * say. Over HTTP only the way through proxies works, because there the socket says who the peer is.
 *
 * @example
 * ```ts
 * signedDelivery('tencent-ses', 'open', { sign: ipSigner('192.0.2.7') })
 * signedDelivery('tencent-ses', 'open', { sign: ipSigner('192.0.2.7', { proxies: 1 }) })
 * ```
 */
export function ipSigner(address: string, { proxies = 0 }: IpAllowListOptions = {}): Signer {
  return (delivery) =>
    proxies === 0 ? { ...delivery, remoteAddress: address } : forwarded(delivery, address, proxies)
}

function forwarded(delivery: SampleDelivery, address: string, proxies: number): SampleDelivery {
  const hops = [address, ...Array.from({ length: proxies - 1 }, () => proxy)]
  return {
    ...withHeaders(delivery, { 'x-forwarded-for': hops.join(', ') }),
    remoteAddress: proxy,
  }
}
