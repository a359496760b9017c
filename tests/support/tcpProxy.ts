import type { Socket } from 'node:net'
import { connect, createServer } from 'node:net'
import type { AddressInfo } from 'node:net'

export type TcpProxy = {
  /** Ends all connections and lets none in. */
  cut: () => void
  /** Lets connections in again. */
  heal: () => void
  port: number
  stop: () => Promise<void>
}

/** A way to a server on this machine that can be cut. */
export const startTcpProxy = async (target: { host: string; port: number }): Promise<TcpProxy> => {
  const open = new Set<Socket>()
  let isCut = false
  const cut = (): void => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  const server = createServer((client) => {
    if (isCut) {
      client.destroy()
      return
    }
    const upstream = connect(target)
    for (const socket of [client, upstream]) {
      open.add(socket)
      socket.once('close', () => {
        open.delete(socket)
        client.destroy()
        upstream.destroy()
      })
      socket.on('error', () => socket.destroy())
    }
    client.pipe(upstream).pipe(client)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    cut,
    heal: () => {
      isCut = false
    },
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
