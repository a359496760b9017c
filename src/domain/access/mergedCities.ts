/** A city and the one that replaced it. */
export type Replacement = { city: string; replacedBy: string }

export type OwnCities = {
  /** All cities whose entries belong to the home city: itself, and those that became part of it. */
  all: string[]
  /** Where new entries go: the city, or the one that it became in the end. */
  home: string
}

/**
 * Follows mergers: up to the city that is left, and down to all that became part of it. A chain that
 * bites its own tail is a mistake in the data, and leads nowhere.
 *
 * @param city where somebody works
 * @param replacements each city that was replaced, in any order
 */
export const followMergers = (city: string, replacements: readonly Replacement[]): OwnCities => {
  const home = lastOf(city, new Map(replacements.map((each) => [each.city, each.replacedBy])))
  const all = new Set([home])
  // A set is walked in the order of adding, what is added on the way too.
  for (const each of all) {
    for (const { city: former, replacedBy } of replacements) {
      if (replacedBy === each) all.add(former)
    }
  }
  return { all: [...all], home }
}

const lastOf = (city: string, successors: ReadonlyMap<string, string>): string => {
  const seen = new Set([city])
  let last = city
  for (let next = successors.get(last); next !== undefined; next = successors.get(last)) {
    if (seen.has(next)) return city
    seen.add(next)
    last = next
  }
  return last
}
