import { isIPv6 } from 'node:net'

const IPV4_IN_IPV6 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i

/** Groups of sixteen bits of an IPv6 address that a provider gives to one customer. */
const CUSTOMER = 4
const GROUPS = 8

/**
 * Who counts as one: an IPv4 address, or the /64 that an IPv6 address is in, since its owner has all of it.
 *
 * @param address as the server saw it
 */
export const networkOf = (address: string): string => {
  const [, ipv4] = IPV4_IN_IPV6.exec(address) ?? []
  if (ipv4) return ipv4
  if (!isIPv6(address)) return address
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const left = head.split(':').filter(Boolean)
  const right = (tail ?? '').split(':').filter(Boolean)
  const zeros =
    tail === undefined ? [] : Array<string>(GROUPS - left.length - right.length).fill('0')
  const groups = [...left, ...zeros, ...right].slice(0, CUSTOMER)
  return `${groups.map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`
}
