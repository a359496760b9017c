import type { Payload, PayloadRequest } from 'payload'

import { ACTIONS, CATEGORIES, PROGRAMMES, SITE_SETTINGS } from '../../../collections/slugs'
import { loadCityIndex } from '../../actions/cities/cityIndex'
import type { CityIndex } from '../../actions/cities/cityIndex'
import { fold } from '../../domain/fold'
import type { Action, Category, Programme } from '../../payload-types'

/** A call that is part of a transaction. */
export type Scope = { payload: Payload; req: PayloadRequest }

/** The documents that a fiche refers to by name or number. */
export type Vocabulary = {
  actions: Pick<Action, 'id' | 'number' | 'programme'>[]
  categories: Pick<Category, 'id' | 'name'>[]
  findCity: CityIndex
  programmes: Pick<Programme, 'id' | 'name' | 'validFrom' | 'validTo'>[]
  /** The closing lines that a page of the site has by itself. */
  siteFooter: string[]
}

const ALL = { depth: 0, limit: 0, overrideAccess: true, pagination: false } as const

/** Reads what fiches may refer to; categories that wait for confirmation count too. */
export const loadVocabulary = async ({ payload, req }: Scope): Promise<Vocabulary> => {
  const findCity = await loadCityIndex(payload, req)
  const categories = await payload.find({
    ...ALL,
    collection: CATEGORIES,
    draft: true,
    overrideAccess: true,
    req,
    select: { name: true },
  })
  const programmes = await payload.find({
    ...ALL,
    collection: PROGRAMMES,
    overrideAccess: true,
    req,
    select: { name: true, validFrom: true, validTo: true },
  })
  const actions = await payload.find({
    ...ALL,
    collection: ACTIONS,
    overrideAccess: true,
    req,
    select: { number: true, programme: true },
  })
  const settings = await payload.findGlobal({
    slug: SITE_SETTINGS,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    actions: actions.docs,
    categories: categories.docs,
    findCity,
    programmes: programmes.docs,
    siteFooter: footerLines([settings.submitCta?.text, settings.contactText].join('\n')),
  }
}

/** The lines of a closing text, as they are kept in one field. */
export const footerLines = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** What two spellings of a category's name have in common: case, accents and spaces do not count. */
export const termKey = (name: string): string => fold(name).replace(/\s+/g, ' ').trim()

/** The id of a relation, whether it is populated or not. */
export const idOf = (relation: string | { id: string }): string =>
  typeof relation === 'string' ? relation : relation.id
