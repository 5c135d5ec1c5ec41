import { isIP, isIPv4, SocketAddress } from 'node:net'

/** An address in its shortest form. IPv4 in IPv6 (`::ffff:192.0.2.1`) is IPv4. */
export interface IpAddress {
  readonly address: string
  readonly family: 'ipv4' | 'ipv6'
}

const mapped = '::ffff:'

/** The address that a text is, or undefined where it is none. No port, no zone. */
export function ipAddress(text: string): IpAddress | undefined {
  if (isIP(text) === 0 || text.includes('%')) return undefined
  if (isIPv4(text)) return { address: text, family: 'ipv4' }
  const { address } = new SocketAddress({ address: text, family: 'ipv6' })
  const inner = address.startsWith(mapped) ? address.slice(mapped.length) : ''
  return isIPv4(inner) ? { address: inner, family: 'ipv4' } : { address, family: 'ipv6' }
}

/** The address of a peer as sockets and proxies write it: `192.0.2.1:443`, `[2001:db8::1]:443`, `fe80::1%eth0`. */
export function peerAddress(text: string): IpAddress | undefined {
  const [, bracketed] = /^\[([^[\]]*)\](?::\d{1,5})?$/.exec(text) ?? []
  const [, beforePort] = /^([\d.]+):\d{1,5}$/.exec(text) ?? []
  const host = bracketed ?? beforePort ?? text
  return ipAddress(host.replace(/%[\w.-]+$/, ''))
}
