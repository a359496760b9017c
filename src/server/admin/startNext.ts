import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer } from 'node:http'

import type { SanitizedConfig } from 'payload'

import { provideRunningConfig } from '../../app/runningConfig'
import type { Settings } from '../../env'

export type Admin = {
  handle: (req: IncomingMessage, res: ServerResponse) => Promise<void>
  stop: () => Promise<void>
}

/**
 * Prepares Next inside this process, with the server's own configuration.
 *
 * @param server whose connections Next may take over as web sockets, in development
 */
export const startNext = async ({
  config,
  port,
  root,
  server,
  settings,
}: {
  config: SanitizedConfig
  port: number
  root: string
  server: Server
  settings: Pick<Settings, 'host' | 'isDevelopment'>
}): Promise<Admin> => {
  provideRunningConfig(config)
  const { default: next } = await import('next')
  const app = next({
    customServer: true,
    dev: settings.isDevelopment,
    dir: root,
    hostname: settings.host,
    // Next listens for upgrades on the server it is given. In production it gets one that never
    // listens: those requests are refused.
    httpServer: settings.isDevelopment ? server : createServer(),
    port,
  })
  await app.prepare()
  const handle = app.getRequestHandler()
  return { handle: (req, res) => handle(req, res), stop: () => app.close() }
}
