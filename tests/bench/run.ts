import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'

import { CITIES, IMPLEMENTATIONS, PRACTICES } from '../../collections/slugs'
import { buildAdmin } from '../../src/server/admin/buildAdmin'
import { createApiHandler } from '../../src/server/api/handleApi'
import { freePort } from '../support/freePort'
import { NODE_ARGS } from '../support/node'
import { startServer } from '../support/server'
import { stopProcess } from '../support/stopProcess'
import { SIZE } from './catalogue'
import { ensureDataSet, openBench } from './dataSet'
import type { Load } from './load'
import { load } from './load'
import type { Question } from './questions'
import { questions } from './questions'

const HELP = `Measures the built server on ${SIZE.practices} practices with ${SIZE.implementationsEach} implementations each (SQLite),
beside a bare node:http and a bare Express server that send the same bytes from memory.

  npm run bench [-- --seconds 8] [--connections 20] [--json FILE]
`

type Row = { bytes: number; loads: Record<Server, Load>; queries: number; question: string }

type Server = 'express' | 'node' | 'product'

const SERVERS: Server[] = ['product', 'node', 'express']

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      connections: { default: '20', type: 'string' },
      help: { short: 'h', type: 'boolean' },
      json: { type: 'string' },
      seconds: { default: '8', type: 'string' },
    },
  })
  if (values.help) {
    console.log(HELP)
    return
  }
  const folder = await ensureDataSet((done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${SIZE.practices} practices made`)
    if (done === SIZE.practices) process.stderr.write('\nThe data set is there.\n')
  })
  const asked = await chooseQuestions(folder)
  const options = { connections: Number(values.connections), seconds: Number(values.seconds) }

  await buildAdmin(process.cwd())
  const started = Date.now()
  const server = await startServer({
    env: { DATABASE_URL: '', DATA_DIR: folder, DEMO: 'false', LOG_LEVEL: 'error' },
  })
  const startTime = Date.now() - started
  const memory: Record<string, number> = { 'after the start': residentMegabytes(server.pid) }
  const rows: Row[] = []
  try {
    for (const { queries, question } of asked) {
      console.error(`Asking: ${question.name}`)
      rows.push(await measure({ options, queries, question, url: server.url }))
    }
    memory['after the load'] = residentMegabytes(server.pid)
  } finally {
    await server.stop()
  }
  console.log(report({ memory, options, rows, startTime }))
  if (values.json) writeFileSync(values.json, JSON.stringify({ memory, rows, startTime }, null, 2))
}

/** Finds documents that exist, and counts what each question asks of the database. */
const chooseQuestions = async (
  folder: string,
): Promise<{ queries: number; question: Question }[]> => {
  let count = 0
  const { payload } = await openBench(folder, () => (count += 1))
  try {
    const { docs } = await payload.find({
      collection: IMPLEMENTATIONS,
      depth: 2,
      limit: 1,
      overrideAccess: true,
      populate: { [CITIES]: { slug: true }, [PRACTICES]: { category: true, slug: true } },
      sort: 'title',
    })
    const [first] = docs
    const practice = first?.practice as { category: { slug: string }; slug: string }
    const answer = createApiHandler({ payload, payloadInstanceCacheKey: folder })
    const result: { queries: number; question: Question }[] = []
    for (const question of questions({
      category: practice.category.slug,
      city: (first?.city as { slug: string }).slug,
      slug: practice.slug,
    })) {
      await answer(requestOf('http://localhost', question))
      count = 0
      await answer(requestOf('http://localhost', question))
      result.push({ queries: count, question })
    }
    return result
  } finally {
    await payload.destroy()
  }
}

const requestOf = (origin: string, { body, path: target }: Question): Request =>
  new Request(
    `${origin}${target}`,
    body ? { body, headers: { 'content-type': 'application/json' }, method: 'POST' } : {},
  )

const measure = async ({
  options,
  queries,
  question,
  url,
}: {
  options: { connections: number; seconds: number }
  queries: number
  question: Question
  url: string
}): Promise<Row> => {
  const response = await fetch(requestOf(url, question))
  const bytes = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`${question.name}: ${response.status} ${bytes.toString()}`)
  const file = path.join(tmpdir(), `bench-${process.pid}.json`)
  writeFileSync(file, bytes)
  const loads = {} as Row['loads']
  for (const name of SERVERS) {
    if (name === 'product') {
      loads[name] = await load(url, question, options)
      continue
    }
    const bare = await startBare(name, file)
    loads[name] = await load(bare.url, question, options)
    await stopProcess(bare.child)
  }
  return { bytes: bytes.length, loads, queries, question: question.name }
}

const startBare = async (
  kind: string,
  file: string,
): Promise<{ child: ChildProcess; url: string }> => {
  const port = await freePort()
  const script = path.join(import.meta.dirname, 'bareServer.ts')
  const child = spawn(process.execPath, [...NODE_ARGS, script, kind, file, String(port)], {
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    )
    if (isUp) return { child, url }
    await sleep(50)
  }
}

/** What the operating system counts for a process, in MB; 0 where it does not tell. */
const residentMegabytes = (pid: number): number => {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

const report = ({
  memory,
  options,
  rows,
  startTime,
}: {
  memory: Record<string, number>
  options: { connections: number; seconds: number }
  rows: Row[]
  startTime: number
}): string =>
  [
    `Node ${process.version}, ${availableParallelism()} cores shared with the load generator, ` +
      `${options.connections} connections, ${options.seconds} s each`,
    '',
    '| question | bytes | queries | server | requests/s | p50 ms | p99 ms | of node:http | errors |',
    '|---|--:|--:|---|--:|--:|--:|--:|--:|',
    ...rows.flatMap(({ bytes, loads, queries, question }) =>
      SERVERS.map((name) => {
        const { errors, p50, p99, perSecond } = loads[name]
        const ratio = ((100 * perSecond) / loads.node.perSecond).toFixed(1)
        const asked = name === 'product' ? queries : 0
        return `| ${question} | ${bytes} | ${asked} | ${name} | ${Math.round(perSecond)} | ${p50} | ${p99} | ${ratio} % | ${errors} |`
      }),
    ),
    '',
    `From the start to ready: ${startTime} ms. Memory: ${Object.entries(memory)
      .map(([when, megabytes]) => `${megabytes} MB ${when}`)
      .join(', ')}.`,
  ].join('\n')

await main()
