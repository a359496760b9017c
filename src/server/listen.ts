import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { StartError } from './startError'

/**
 * Opens the port.
 *
 * @returns the port; one of the system's choice when 0 was asked
 * @throws {StartError} when it is taken or not allowed
 */
export const listen = (server: Server, { host, port }: { host: string; port: number }) =>
  new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(new StartError(REASONS[error.code ?? '']?.(host, port) ?? error.message))
    })
    server.listen(port, host, () => {
      server.removeAllListeners('error')
      resolve((server.address() as AddressInfo).port)
    })
  })

const REASONS: Record<string, (host: string, port: number) => string> = {
  EACCES: (_host, port) =>
    `Poort ${port} mag door deze gebruiker niet geopend worden. Kies een andere met PORT.`,
  EADDRINUSE: (_host, port) => `Poort ${port} is al in gebruik. Kies een andere met PORT.`,
  EADDRNOTAVAIL: (host) =>
    `Het adres ${host} bestaat niet op deze machine. Kies een ander met HOST.`,
  ENOTFOUND: (host) => `Het adres ${host} bestaat niet. Kies een ander met HOST.`,
}
