import { isIPv4, isIPv6 } from 'node:net'

/** Some proxies write the port behind the address. */
const WITH_PORT = /^(?:\[([^\]]+)\]|(\d+\.\d+\.\d+\.\d+))(?::\d+)?$/

/** Groups of sixteen bits of an IPv6 address that a provider gives to one customer. */
const CUSTOMER = 4
const GROUPS = 8

/** How an IPv6 address begins that stands for an IPv4 address. */
const MAPPED = '0:0:0:0:0:ffff'

/**
 * Who counts as one: an IPv4 address, or the /64 that an IPv6 address is in, since its owner has all of it.
 *
 * @param address as the server or its proxy saw it
 */
export const networkOf = (address: string): string => {
  const [, inBrackets, ipv4] = WITH_PORT.exec(address) ?? []
  const plain = inBrackets ?? ipv4 ?? address
  if (!isIPv6(plain)) return plain
  const groups = groupsOf(plain)
  if (groups.slice(0, 6).join(':') === MAPPED) return dotted(groups.slice(6))
  return `${groups.slice(0, CUSTOMER).join(':')}::/64`
}

/** The eight groups of an IPv6 address, in hexadecimal without leading zeros. */
const groupsOf = (address: string): string[] => {
  const [head = '', tail] = withoutDots(address.split('%')[0] ?? '').split('::')
  const [left, right] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [
    string[],
    string[],
  ]
  const zeros =
    tail === undefined ? [] : Array<string>(GROUPS - left.length - right.length).fill('0')
  return [...left, ...zeros, ...right].map((group) => parseInt(group, 16).toString(16))
}

/** `::ffff:192.0.2.7` as `::ffff:c000:207`. */
const withoutDots = (address: string): string => {
  const last = address.slice(address.lastIndexOf(':') + 1)
  if (!isIPv4(last)) return address
  const [a = 0, b = 0, c = 0, d = 0] = last.split('.').map(Number)
  const hexadecimal = [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(':')
  return `${address.slice(0, -last.length)}${hexadecimal}`
}

const dotted = (groups: string[]): string =>
  groups
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.')
