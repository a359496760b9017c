import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
  ValidationError,
} from 'payload'

import { isContributor } from '../../access/roles'
import { slugify } from '../../src/domain/slug'
import { nlEn } from '../../src/i18n'
import { fieldError } from './fieldError'

/** Enough for any real series of equal titles, and an end to the search. */
const MOST_TRIES = 200

type Owner = { collection: CollectionSlug; id: number | string | undefined; req: PayloadRequest }

/**
 * Fills in the slug once, from the title; a later title leaves it alone. A slug that was made gets
 * `-2`, `-3` when it is taken; one that was typed is refused with a sentence. Payload does not
 * compare drafts with each other, so their latest versions are asked too.
 *
 * What a contributor saves gets none: a `-2` would tell them that something hidden has the address.
 * It is made when VVSG saves it or puts it online.
 *
 * @param from the field that holds the title
 */
export const setSlug =
  (from: 'name' | 'title'): CollectionBeforeValidateHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    if (!data) return data
    const document = originalDoc as { id?: string; slug?: string } | undefined
    const owner = { collection: collection.slug, id: document?.id, req }
    const typed = textOf(data.slug)
    const current = operation === 'update' ? textOf(document?.slug) : undefined
    if (typed) {
      if (typed !== current && (await isTaken(typed, owner))) throw slugTaken(typed, owner)
      return data
    }
    if (current) return { ...data, slug: current }
    const made = slugify(textOf(data[from]) ?? '')
    if (!made || isContributor(req.user)) return withoutSlug(data)
    return { ...data, slug: await freeSlug(made, owner) }
  }

/** MongoDB's unique index would take a second stored `null` for a double. */
const withoutSlug = ({ slug: _, ...rest }: Record<string, unknown>): Record<string, unknown> => rest

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

const freeSlug = async (base: string, owner: Owner): Promise<string> => {
  for (let number = 1; number <= MOST_TRIES; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isTaken(slug, owner))) return slug
  }
  throw slugTaken(base, owner)
}

const isTaken = async (slug: string, { id, collection, req }: Owner): Promise<boolean> => {
  const other = id === undefined ? [] : [{ id: { not_equals: id } }]
  const { totalDocs } = await req.payload.db.count({
    collection,
    req,
    where: { and: [{ slug: { equals: slug } }, ...other] },
  })
  if (totalDocs > 0) return true
  if (!req.payload.collections[collection]?.config.versions) return false
  const otherVersions = id === undefined ? [] : [{ parent: { not_equals: id } }]
  const drafts = await req.payload.db.countVersions({
    collection,
    req,
    where: {
      and: [{ 'version.slug': { equals: slug } }, { latest: { equals: true } }, ...otherVersions],
    },
  })
  return drafts.totalDocs > 0
}

const slugTaken = (slug: string, { collection, req }: Owner): ValidationError =>
  fieldError({
    collection,
    key: 'validation.slug_taken',
    label: nlEn('Webadres', 'Web address'),
    path: 'slug',
    req,
    values: { slug },
  })
