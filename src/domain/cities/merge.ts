import { cityKey } from '../cityName'

/** A former name of a city, or of one that merged into it. */
export type Alias = { kind?: null | string; name: string; nis?: null | string }

export type MergingCity = {
  aliases?: Alias[] | null
  id: string
  name: string
  nis?: null | string
  /** Id of the city that this one merged into. */
  replacedBy?: null | string
}

/** Why a city cannot be replaced by another. */
export type MergeFault = 'cycle' | 'self'

/**
 * Whether one city may be replaced by another: never by itself, also not along a way through others.
 *
 * @param successorOf the id of the city that replaced the one with this id, if any
 */
export const mergeFault = async (
  { id, target }: { id: string; target: string },
  successorOf: (id: string) => Promise<string | undefined> | string | undefined,
): Promise<MergeFault | undefined> => {
  if (id === target) return 'self'
  const seen = new Set<string>()
  for (let next: string | undefined = target; next && !seen.has(next);) {
    seen.add(next)
    next = await successorOf(next)
    if (next === id) return 'cycle'
  }
  return undefined
}

/**
 * The former names of a city once others have merged into it: theirs are added, so that whoever looks
 * for an old name finds the new city. A name that stands there stays as it is.
 *
 * @param year of the merger, in the kind of each name: `merged-2025`
 */
export const mergedAliases = (into: MergingCity, from: MergingCity[], year: number): Alias[] => {
  const known = [...(into.aliases ?? [])]
  const keyOf = ({ name, nis }: Alias): string => `${cityKey(name)} ${nis ?? ''}`
  const keys = new Set(known.map(keyOf))
  for (const { aliases, name, nis } of from) {
    for (const alias of [{ kind: `merged-${year}`, name, nis: nis ?? null }, ...(aliases ?? [])]) {
      if (keys.has(keyOf(alias))) continue
      keys.add(keyOf(alias))
      known.push({ kind: alias.kind ?? null, name: alias.name, nis: alias.nis ?? null })
    }
  }
  return known
}

/** The former names of a city without those that a city brought along when it merged into it. */
export const unmergedAliases = (into: MergingCity, from: MergingCity): Alias[] => {
  const brought = [{ name: from.name, nis: from.nis }, ...(from.aliases ?? [])]
  const isBrought = (alias: Alias): boolean =>
    brought.some(
      ({ name, nis }) => cityKey(name) === cityKey(alias.name) && (nis ?? '') === (alias.nis ?? ''),
    )
  return (into.aliases ?? []).filter((alias) => !isBrought(alias))
}
