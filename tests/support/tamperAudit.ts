import { withPayload } from '../../src/cli/context'

/**
 * What somebody with the database in hand could do to the audit log, as a command of its own:
 * `changed`, `missing` or `last`. Tests run it beside a server.
 */
const [how = ''] = process.argv.slice(2)

await withPayload(async ({ payload: { db } }) => {
  const { docs } = await db.find<{ id: string; seq: number }>({
    collection: 'audit-log',
    limit: 2,
    pagination: false,
    sort: how === 'last' ? '-seq' : 'seq',
  })
  const row = docs[how === 'last' ? 0 : 1]
  if (!row) throw new Error('The log has no such row')
  if (how === 'changed') {
    await db.updateOne({
      id: row.id,
      collection: 'audit-log',
      data: { ...row, actorName: 'Iemand anders' },
    })
  } else {
    await db.deleteOne({ collection: 'audit-log', where: { id: { equals: row.id } } })
  }
  return 0
})
