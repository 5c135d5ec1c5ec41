import * as net from 'node:net'
import type { Delivery } from '../delivery.js'
import { headerValues } from '../delivery.js'
import { ipAddress, peerAddress, type IpAddress } from './ip-address.js'
import { invalidOption, optionsObject } from './options.js'
import { runtimePart } from './runtime-part.js'
import { accepted, refused, type Verifier } from './verifier.js'

/** What stands between the sender and this process. */
export interface IpAllowListOptions {
  /**
   * How many proxies of yours a request passes. Each appends the address it got the request from to
   * `X-Forwarded-For`, so with n of them the sender is the nth entry from the right; anyone can write what is left of
   * it.
   *
   * @defaultValue 0, the header is not looked at
   */
  readonly proxies?: number
}

const verifier = 'ipAllowList'
const mostProxies = 16

/**
 * Accepts deliveries from these addresses. That says who sends, not what: events come with authenticity `none`.
 * Join it with a secret: `allOf(ipAllowList(…), urlToken(…))`.
 *
 * @param ranges addresses and CIDR ranges, IPv4 and IPv6
 * @throws {MailheraldError} `ERR_OPTION_INVALID` for an empty list, a range that is none, or one of everybody (`/0`)
 * @example
 * ```ts
 * ipAllowList(['192.0.2.0/24', '2001:db8::/32', '198.51.100.7'], { proxies: 1 })
 * ```
 */
export function ipAllowList(ranges: readonly string[], options: IpAllowListOptions = {}): Verifier {
  const { proxies = 0 } = optionsObject(options, verifier)
  if (!Number.isInteger(proxies) || proxies < 0 || proxies > mostProxies) {
    throw invalidOption(
      { verifier, option: 'proxies' },
      `must be a number from 0 to ${mostProxies}`,
    )
  }
  const lists = blockListsOf(ranges)
  return {
    name: verifier,
    needsBody: false,
    verify(delivery) {
      const sender = senderOf(delivery, proxies)
      if (sender === undefined) {
        return refused(
          'ERR_IP_NOT_ALLOWED',
          `the sender's address is not known with proxies: ${proxies}`,
        )
      }
      return lists[sender.family].check(sender.address, sender.family)
        ? accepted('none')
        : refused('ERR_IP_NOT_ALLOWED', `${sender.address} is in none of the ranges`)
    },
  }
}

type BlockLists = Readonly<Record<IpAddress['family'], net.BlockList>>

function senderOf(delivery: Delivery, proxies: number): IpAddress | undefined {
  if (proxies === 0) return peerAddress(delivery.remoteAddress ?? '')
  const entries = headerValues(delivery, 'x-forwarded-for').join(',').split(',')
  return peerAddress(entries.at(-proxies)?.trim() ?? '')
}

/** One for each family: a BlockList of both would find IPv4 in wide IPv6 ranges. */
function blockListsOf(ranges: unknown): BlockLists {
  if (!Array.isArray(ranges) || ranges.length === 0) {
    throw invalidOption(
      { verifier, option: 'ranges' },
      'must be a list of addresses and CIDR ranges',
    )
  }
  const BlockList = runtimePart(net.BlockList, { verifier, module: 'node:net', name: 'BlockList' })
  const lists = { ipv4: new BlockList(), ipv6: new BlockList() }
  for (const [index, range] of Array.from<unknown>(ranges).entries()) addRange(lists, range, index)
  return lists
}

function addRange(lists: BlockLists, range: unknown, index: number): void {
  const [, host = '', length] = /^([^/]*)(?:\/(0|[1-9]\d{0,2}))?$/.exec(String(range)) ?? []
  const ip = ipAddress(host)
  const bits = ip?.family === 'ipv4' ? 32 : 128
  // A range of IPv4 in IPv6 counts its prefix over 128 bits.
  const outer = ip?.family === 'ipv4' && host.includes(':') ? 96 : 0
  const prefix = length === undefined ? bits : Number(length) - outer
  if (ip === undefined || prefix < 1 || prefix > bits) {
    throw invalidOption(
      { verifier, option: `ranges[${index}]` },
      'must be an address or a CIDR range such as 192.0.2.0/24, and not everybody (use unverified() for that)',
    )
  }
  lists[ip.family].addSubnet(ip.address, prefix, ip.family)
}
