import type { Payload, PayloadRequest } from 'payload'

import { CITIES, IMPLEMENTATIONS, PRACTICES, USERS } from '../../../collections/slugs'
import { mergedAliases, mergeFault } from '../../domain/cities/merge'
import { inTransaction } from '../inTransaction'
import { RefusedError } from '../refusedError'
import { cityWithNis, findCities, nameOf } from './findCities'
import type { StoredCity } from './findCities'

export type Merger = {
  /** First day of the new municipality (`YYYY-MM-DD`); the old ones existed until the day before. */
  date: string
  /** True changes nothing, and tells what would. */
  dryRun: boolean
  /** NIS codes of the municipalities that go. */
  from: string[]
  /** NIS code of the one that they go into. */
  into: string
}

/** What a merger did to one municipality, or would do. */
export type MergedCity = {
  /** Accounts that belong to the new municipality from now on. */
  accounts: number
  implementations: number
  name: string
  nis: string
  /** True when it had merged into the same one before. */
  wasMerged: boolean
  practices: number
}

export type MergeReport = {
  /** Former names that the new municipality got. */
  aliases: string[]
  cities: MergedCity[]
  into: { name: string; nis: string }
  validTo: string
}

type Scope = { payload: Payload; req?: PayloadRequest | undefined }

/**
 * Merges municipalities: the old ones stay, point at the new one and end; their accounts move along,
 * which ends their sessions, and the new one is found by their names. What they own is the new one's
 * from then on, because access follows `replacedBy`. Done again it changes nothing.
 *
 * Everything or nothing. A row of the audit log for each comes from the hooks of cities and accounts.
 *
 * @throws {RefusedError} saying why it cannot be; nothing is changed
 */
export const mergeCities = ({ payload, req }: Scope, merger: Merger): Promise<MergeReport> =>
  inTransaction({ keep: () => !merger.dryRun, payload, req }, async (tx) => {
    const cities = await findCities(payload, tx)
    const into = cityWithNis(cities, merger.into)
    const old = [...new Set(merger.from)].map((nis) => cityWithNis(cities, nis))
    await refuse({ cities, into, old })

    const validTo = dayBefore(merger.date)
    const merged: MergedCity[] = []
    for (const city of old) merged.push(await mergeOne({ payload, req: tx }, city, into, validTo))

    const aliases = mergedAliases(into, old, Number(merger.date.slice(0, 4)))
    const added = aliases.slice(into.aliases?.length ?? 0)
    if (added.length > 0) {
      await payload.update({
        id: into.id,
        collection: CITIES,
        data: { aliases: aliases.map(toStored) },
        depth: 0,
        overrideAccess: true,
        req: tx,
      })
    }
    return {
      aliases: added.map(({ name }) => name),
      cities: merged,
      into: { name: into.name, nis: into.nis ?? '' },
      validTo: validTo.slice(0, 10),
    }
  })

const refuse = async ({
  cities,
  into,
  old,
}: {
  cities: Map<string, StoredCity>
  into: StoredCity
  old: StoredCity[]
}): Promise<void> => {
  const successorOf = (id: string) => cities.get(id)?.replacedBy ?? undefined
  for (const city of old) {
    const fault = await mergeFault({ id: city.id, target: into.id }, successorOf)
    if (fault === 'self') {
      throw new RefusedError(`${nameOf(city)} kan niet in zichzelf opgaan.`, 'merge_self')
    }
    if (fault === 'cycle') {
      throw new RefusedError(
        `${nameOf(into)} ging zelf op in ${nameOf(city)}: zo ontstaat een kring.`,
        'merge_cycle',
      )
    }
    const other = city.replacedBy && cities.get(city.replacedBy)
    if (other && other.id !== into.id) {
      throw new RefusedError(
        `${nameOf(city)} ging al op in ${nameOf(other)}. Maak dat eerst ongedaan met: npm run city -- unmerge ${city.nis}`,
        'merged_elsewhere',
      )
    }
  }
  const next = into.replacedBy && cities.get(into.replacedBy)
  if (next) {
    throw new RefusedError(
      `${nameOf(into)} ging zelf op in ${nameOf(next)}. Gebruik --into ${next.nis}.`,
      'into_merged',
    )
  }
}

const mergeOne = async (
  { payload, req }: { payload: Payload; req: PayloadRequest },
  city: StoredCity,
  into: StoredCity,
  validTo: string,
): Promise<MergedCity> => {
  const wasMerged = city.replacedBy === into.id
  const count = async (collection: typeof IMPLEMENTATIONS | typeof PRACTICES, path: string) =>
    (
      await payload.count({
        collection,
        overrideAccess: true,
        req,
        trash: true,
        where: { [path]: { equals: city.id } },
      })
    ).totalDocs
  const owned = {
    implementations: await count(IMPLEMENTATIONS, 'city'),
    practices: await count(PRACTICES, 'owner'),
  }
  if (!wasMerged) {
    await payload.update({
      id: city.id,
      collection: CITIES,
      data: { replacedBy: into.id, validTo },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  const accounts = await moveAccounts({ payload, req }, city, into)
  return { ...owned, accounts, name: city.name, nis: city.nis ?? '', wasMerged }
}

/** Gives the accounts of one city to another. */
const moveAccounts = async (
  { payload, req }: { payload: Payload; req: PayloadRequest },
  from: StoredCity,
  into: StoredCity,
): Promise<number> => {
  const { docs } = await payload.find({
    collection: USERS,
    depth: 0,
    limit: 0,
    overrideAccess: true,
    pagination: false,
    req,
    select: {},
    where: { city: { equals: from.id } },
  })
  for (const { id } of docs) {
    await payload.update({
      id,
      collection: USERS,
      data: { city: into.id },
      depth: 0,
      overrideAccess: true,
      req,
    })
  }
  return docs.length
}

/** Days are stored at noon, as the form does: no time zone makes them another day. */
const dayBefore = (day: string): string => {
  const date = new Date(`${day}T12:00:00.000Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString()
}

const toStored = ({
  kind,
  name,
  nis,
}: {
  kind?: null | string
  name: string
  nis?: null | string
}) => ({
  kind: kind ?? null,
  name,
  nis: nis ?? null,
})
