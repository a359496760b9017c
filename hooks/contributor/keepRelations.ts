import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig } from 'payload'

import { OWNER_FIELD } from '../../access/ownerField'
import { IMPLEMENTATIONS } from '../../collections/slugs'
import { nlEn } from '../../src/i18n'
import { fieldError } from '../shared/fieldError'
import { idsIn, readableIds, relationsOf } from '../shared/relations'
import type { Relation } from '../shared/relations'

type Document = Record<string, unknown>

type Write = {
  collection: SanitizedCollectionConfig
  data: Document
  /** Whether the original is what was copied: nothing of it is theirs to keep. */
  isCopy: boolean
  original: Document | undefined
  req: PayloadRequest
}

type Change = Relation & { before: string[]; named: string[] }

/**
 * Lets a contributor refer to what they may read, and to nothing else: something hidden is refused
 * as something that does not exist. What VVSG referred to before and they do not see stays.
 *
 * @returns the data with what they could not see
 */
export const keepRelations = async (write: Write): Promise<Document> => {
  const { collection, data, isCopy, original, req } = write
  const changes = relationsOf(collection)
    .filter(({ name }) => name in data && !Object.values<string>(OWNER_FIELD).includes(name))
    .map((relation) => ({
      ...relation,
      before: idsIn(original?.[relation.name]),
      named: idsIn(data[relation.name]),
    }))
    .filter(({ before, named }) => isCopy || before.join() !== named.join())
  if (!isCopy) refuseOtherPractice(write, changes)
  const readable = await readableOf(changes, isCopy, req)
  const kept = { ...data }
  for (const { before, collection: related, isMany, name, named } of changes) {
    const isReadable = (id: string): boolean => readable.get(related)?.has(id) ?? false
    if (named.some((id) => !before.includes(id) && !isReadable(id))) {
      throw refused({ collection, key: 'error.broken_reference', path: name, req })
    }
    if (isCopy) {
      const seen = named.filter(isReadable)
      kept[name] = isMany ? seen : (seen[0] ?? null)
      continue
    }
    const hidden = before.filter((id) => !named.includes(id) && !isReadable(id))
    if (hidden.length === 0) continue
    if (isMany) kept[name] = [...named, ...hidden]
    else if (named.length === 0) kept[name] = hidden[0]
  }
  return kept
}

const readableOf = async (
  changes: Change[],
  isCopy: boolean,
  req: PayloadRequest,
): Promise<Map<CollectionSlug, Set<string>>> => {
  const asked = new Map<CollectionSlug, string[]>()
  for (const { before, collection, named } of changes) {
    const ids = [
      ...named.filter((id) => isCopy || !before.includes(id)),
      ...before.filter((id) => !named.includes(id)),
    ]
    asked.set(collection, [...(asked.get(collection) ?? []), ...ids])
  }
  const readable = new Map<CollectionSlug, Set<string>>()
  for (const [collection, ids] of asked) {
    readable.set(collection, await readableIds({ collection, ids, req }))
  }
  return readable
}

/** What once was online under one practice goes to another by VVSG's hand alone. */
const refuseOtherPractice = ({ collection, original, req }: Write, changes: Change[]): void => {
  if (collection.slug !== IMPLEMENTATIONS || !original?.firstPublishedAt) return
  if (changes.some(({ name, named }) => name === 'practice' && named.length > 0)) {
    throw refused({ collection, key: 'validation.practice_fixed', path: 'practice', req })
  }
}

const LABELS: Readonly<Record<string, ReturnType<typeof nlEn>>> = {
  practice: nlEn('Praktijk', 'Practice'),
}

const refused = ({
  collection,
  key,
  path,
  req,
}: {
  collection: SanitizedCollectionConfig
  key: 'error.broken_reference' | 'validation.practice_fixed'
  path: string
  req: PayloadRequest
}): Error =>
  fieldError({
    collection: collection.slug,
    key,
    label: LABELS[path] ?? nlEn('Verwijzing', 'Reference'),
    path,
    req,
  })
