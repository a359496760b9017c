import { isIPv6 } from 'node:net'

import ipaddr from 'ipaddr.js'

/** Some proxies write the port behind the address. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/

/** Groups of sixteen bits of an IPv6 address that a provider gives to one customer. */
const CUSTOMER = 4

/**
 * Who counts as one: an IPv4 address, or the /64 that an IPv6 address is in, since its owner has all of it.
 *
 * @param address as the server or its proxy saw it
 */
export const networkOf = (address: string): string => {
  const [, inBrackets, ipv4] = WITH_PORT.exec(address) ?? []
  const plain = inBrackets ?? ipv4 ?? address
  if (!isIPv6(plain)) return plain
  // An IPv4 address in the clothes of IPv6 comes out as itself.
  const parsed = ipaddr.process(plain)
  if (!('parts' in parsed)) return parsed.toString()
  const groups = parsed.parts.slice(0, CUSTOMER).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
