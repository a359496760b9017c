import type { BaseDatabaseAdapter, PayloadRequest } from 'payload'

import { TransactionEndedError } from '../errors'

type Request = Partial<PayloadRequest> | undefined

type Write = (args: { req?: Request }) => Promise<unknown>

/** The adapter's methods that change the database. */
export const WRITE_METHODS = [
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateGlobal',
  'updateGlobalVersion',
  'updateJobs',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof BaseDatabaseAdapter)[]

type SessionHolder = { sessions?: Record<string, unknown> }

/**
 * Refuses each write that names a transaction which has ended. Payload's adapters would run it
 * outside any transaction instead: what a failed request left behind would then be kept.
 *
 * @param adapter changed in place
 */
export const refuseWritesAfterTheEnd = (adapter: BaseDatabaseAdapter & SessionHolder): void => {
  wrapWrites(adapter, (write) => async (args) => {
    const id = await args.req?.transactionID
    if (id && !adapter.sessions?.[id]) throw new TransactionEndedError()
    return write(args)
  })
}

/**
 * Gives each write that comes without a transaction one of its own.
 *
 * @param adapter changed in place
 */
export const wrapLooseWrites = (adapter: BaseDatabaseAdapter): void => {
  wrapWrites(adapter, (write) => async (args) => {
    if (await args.req?.transactionID) return write(args)
    const transactionID = await adapter.beginTransaction()
    if (!transactionID) return write(args)
    try {
      const result = await write({ ...args, req: withTransaction(args.req, transactionID) })
      await adapter.commitTransaction(transactionID)
      return result
    } catch (error) {
      await adapter.rollbackTransaction(transactionID)
      throw error
    }
  })
}

const wrapWrites = (adapter: BaseDatabaseAdapter, wrap: (write: Write) => Write): void => {
  const methods = adapter as unknown as Record<string, Write>
  for (const name of WRITE_METHODS) {
    const write = methods[name]
    if (write) methods[name] = wrap(write.bind(adapter))
  }
}

/** A request is a class instance: a copy would lose its methods, so it becomes the prototype. */
const withTransaction = (req: Request, transactionID: number | string): Request =>
  Object.create(req ?? null, {
    transactionID: { enumerable: true, value: transactionID, writable: true },
  }) as Request
