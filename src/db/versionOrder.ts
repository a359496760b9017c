import type { BaseDatabaseAdapter } from 'payload'

/**
 * Gives each version a later moment than the one before it. Payload's adapters take the mark
 * `latest` only from versions that are older than the new one: saves in the same millisecond, or by
 * a server whose clock is behind, would otherwise leave two, and the older could count. A version is
 * made when it is saved, also one that restores an older text: Payload would date it back.
 *
 * @param adapter changed in place
 */
export const keepVersionsInOrder = (adapter: BaseDatabaseAdapter): void => {
  const createVersion = adapter.createVersion.bind(adapter)
  adapter.createVersion = async (args) => {
    const { docs } = await adapter.findVersions({
      collection: args.collectionSlug,
      limit: 1,
      pagination: false,
      ...(args.req && { req: args.req }),
      select: { updatedAt: true },
      sort: '-updatedAt',
      where: { parent: { equals: args.parent } },
    })
    const last = docs[0] ? Date.parse(docs[0].updatedAt) : 0
    const updatedAt =
      Date.parse(args.updatedAt) > last ? args.updatedAt : new Date(last + 1).toISOString()
    return createVersion({ ...args, createdAt: updatedAt, updatedAt })
  }
}
