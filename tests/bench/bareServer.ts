import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

import express from 'express'

/**
 * Sends fixed bytes from memory: what Node, and Express, could do at best. Run as its own process:
 * `bareServer.ts node|express <file with the answer> <port>`.
 */
const [kind, file = '', port] = process.argv.slice(2)

const bytes = readFileSync(file)
const TYPE = 'application/json; charset=utf-8'

if (kind === 'express') {
  express()
    .use((_, response) => {
      response.set('content-type', TYPE).end(bytes)
    })
    .listen(Number(port), '127.0.0.1')
} else {
  createServer((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-length': bytes.length, 'content-type': TYPE })
    response.end(bytes)
  }).listen(Number(port), '127.0.0.1')
}
