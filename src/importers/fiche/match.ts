import { cityKey } from '../../domain/cityName'
import type { Implementation } from '../../payload-types'
import type { Versioned } from './documents'
import type { ResolvedImplementation } from './resolve'
import { idOf, termKey } from './vocabulary'

type Existing = Versioned<Implementation>

/**
 * Finds for each implementation of a fiche the document that it was imported into: by its key, else
 * by city and project name, else as the only one left of its city (a project may be renamed).
 *
 * @returns a document or undefined for each, in the same order, and the imported ones that are left
 */
export const matchImplementations = (
  wanted: ResolvedImplementation[],
  existing: Existing[],
): { left: Existing[]; matches: (Existing | undefined)[] } => {
  const open = new Set(existing)
  const matches = wanted.map<Existing | undefined>(() => undefined)
  const pass = (find: (one: ResolvedImplementation) => Existing | undefined): void => {
    for (const [index, one] of wanted.entries()) {
      if (matches[index]) continue
      const match = find(one)
      if (!match) continue
      matches[index] = match
      open.delete(match)
    }
  }
  pass((one) => [...open].find(({ latest }) => latest.source?.key === one.key))
  pass((one) => [...open].find((doc) => isOfCity(doc, one) && hasNameOf(doc, one)))
  const imported = (one: ResolvedImplementation): Existing[] =>
    [...open].filter((doc) => doc.latest.source?.key && isOfCity(doc, one))
  const isAlone = (one: ResolvedImplementation): boolean =>
    wanted.filter((other, index) => !matches[index] && sameCity(one, other)).length === 1
  pass((one) => {
    const [only, another] = imported(one)
    return !another && isAlone(one) ? only : undefined
  })
  return { left: [...open].filter(({ latest }) => latest.source?.key), matches }
}

const isOfCity = ({ latest }: Existing, { city, cityName }: ResolvedImplementation): boolean =>
  (city !== undefined && latest.city != null && idOf(latest.city) === city.id) ||
  (latest.source?.cityName != null && cityKey(latest.source.cityName) === cityKey(cityName))

const hasNameOf = ({ latest }: Existing, { projectName }: ResolvedImplementation): boolean =>
  Boolean(projectName && latest.projectName) &&
  termKey(projectName ?? '') === termKey(latest.projectName ?? '')

const sameCity = (a: ResolvedImplementation, b: ResolvedImplementation): boolean =>
  a.city && b.city ? a.city.id === b.city.id : cityKey(a.cityName) === cityKey(b.cityName)
