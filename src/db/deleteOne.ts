import type { BaseDatabaseAdapter, TypeWithID } from 'payload'

/**
 * Looks first for what is to be deleted. Payload's SQLite adapter (3.90.2) fails where a filter
 * goes through a relation and finds nothing: it asks once more, without the relation's table.
 *
 * @param adapter changed in place
 */
export const lookBeforeDeleting = (adapter: BaseDatabaseAdapter): void => {
  const deleteOne = adapter.deleteOne.bind(adapter)
  adapter.deleteOne = async (args) => {
    const { collection, req, where } = args
    const found = await adapter.findOne<TypeWithID>({
      collection,
      joins: false as never,
      ...(req && { req }),
      select: {},
      where,
    })
    const deleted: unknown =
      found && (await deleteOne({ ...args, where: { id: { equals: found.id } } }))
    // The framework's type forgets that there may be none.
    return deleted as never
  }
}
