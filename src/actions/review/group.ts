import { Forbidden, NotFound } from 'payload'

import { ownCities } from '../../../access/ownCities'
import { isStaff } from '../../../access/roles'
import { IMPLEMENTATIONS, PRACTICES } from '../../../collections/slugs'
import { idOf } from '../../domain/idOf'
import type { Implementation } from '../../payload-types'
import { cityOfDocument, latestVersion, mainDocument, NO_JOINS } from './documents'
import { findOpenReview } from './openReview'
import type { Content, Entry, Scope, VersionRow } from './types'

/** A document that is submitted, with the version that is pinned. */
export type Submitted = Entry & { city: string | undefined; latest: VersionRow; main: Content }

/**
 * Documents that somebody may submit, with what belongs to them: a practice that was never online
 * and the implementations of its city that never were are one submission.
 *
 * @throws 403 or 404 when one of the named ones is not theirs
 */
export const gather = async (scope: Scope, entries: readonly Entry[]): Promise<Submitted[]> => {
  const found = new Map<string, Submitted>()
  const add = (document: Submitted): void => {
    const key = `${document.collection}/${document.id}`
    if (!found.has(key)) found.set(key, document)
  }
  for (const entry of entries) add(await submittable(scope, entry))
  for (const document of [...found.values()]) {
    const companions =
      document.collection === PRACTICES
        ? await newImplementations(scope, document)
        : await newPractice(scope, document)
    companions.forEach(add)
  }
  return [...found.values()].sort(
    (a, b) => Number(b.collection === PRACTICES) - Number(a.collection === PRACTICES),
  )
}

/** @throws 404 for what somebody may not see, 403 for what they see but is not theirs */
const submittable = async (scope: Scope, entry: Entry): Promise<Submitted> => {
  const { payload, req } = scope
  const isSeen = await payload.findByID({
    id: entry.id,
    collection: entry.collection,
    depth: 0,
    disableErrors: true,
    joins: NO_JOINS,
    overrideAccess: false,
    req,
  })
  const document = isSeen ? await load(scope, entry) : undefined
  if (!document) throw new NotFound(req.t)
  if (!(await isTheirs(scope, document))) throw new Forbidden(req.t)
  return document
}

/** A document that is not in the bin, with its newest version. */
const load = async (scope: Scope, entry: Entry): Promise<Submitted | undefined> => {
  const main = await mainDocument(scope, entry)
  const latest = await latestVersion(scope, entry)
  if (!main || !latest || main.deletedAt || latest.version.deletedAt) return undefined
  return { ...entry, city: cityOfDocument(entry, main), latest, main }
}

/** Staff may submit anything; a city what it owns, by the stored document and by its newest version. */
const isTheirs = async ({ req }: Scope, document: Submitted): Promise<boolean> => {
  if (isStaff(req.user)) return true
  const own = await ownCities(req)
  return [document.main, document.latest.version].every((each) => {
    const city = cityOfDocument(document, each)
    return city !== undefined && own.includes(city)
  })
}

const newPractice = async (scope: Scope, implementation: Submitted): Promise<Submitted[]> => {
  const id = idOf((implementation.latest.version as Implementation).practice)
  const practice = id ? await load(scope, { id, collection: PRACTICES }) : undefined
  return practice && (await belongs(scope, practice, implementation)) ? [practice] : []
}

const newImplementations = async (scope: Scope, practice: Submitted): Promise<Submitted[]> => {
  if (!isNew(practice)) return []
  const { payload, req } = scope
  const { docs } = await payload.db.findVersions({
    collection: IMPLEMENTATIONS,
    limit: 50,
    pagination: false,
    req,
    where: {
      and: [{ 'version.practice': { equals: practice.id } }, { latest: { equals: true } }],
    },
  })
  const found: Submitted[] = []
  for (const { parent } of docs) {
    const document = await load(scope, { id: String(parent), collection: IMPLEMENTATIONS })
    if (document && (await belongs(scope, document, practice))) found.push(document)
  }
  return found
}

/**
 * Goes along with what was named: new, of the same city, and not submitted by itself. Whatever is a
 * contributor's counts as one city, also what an old municipality left to the new one.
 */
const belongs = async (scope: Scope, document: Submitted, named: Submitted): Promise<boolean> => {
  if (!isNew(document) || !(await isTheirs(scope, document))) return false
  if (isStaff(scope.req.user) && document.city !== named.city) return false
  const review = await findOpenReview(scope, document.id)
  return !review || review.state === 'changes_requested'
}

/** Never online so far. */
const isNew = ({ latest, main }: Submitted): boolean =>
  !main.firstPublishedAt && main._status !== 'published' && latest.version._status !== 'published'
