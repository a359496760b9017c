/** A repeatable source of numbers: the same data set on every machine. */
const createRandom = (seed: number): ((below: number) => number) => {
  let state = seed
  return (below) => {
    // The generator of Numerical Recipes: plenty for choosing words.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const WORDS =
  'samen met organisaties en scholen zetten lokale besturen in op het voorkomen dat jongeren ' +
  'vroegtijdig de school verlaten begeleiding traject buurt jeugdwerk partners gezin onderwijs ' +
  'welzijn ondersteuning netwerk deelname taal oefenkansen vrijwilligers ontmoeting inwoners'

const words = WORDS.split(' ')

export type BenchImplementation = { city: number; name: string; text: string[] }

export type BenchPractice = {
  action: number
  category: number
  goals: string[]
  implementations: BenchImplementation[]
  paragraphs: string[]
  summary: string
  targetGroups: string[]
  title: string
}

/** How large the generated data set is. */
export const SIZE = { implementationsEach: 5, practices: 1_000 }

/**
 * The practices that the benchmark reads: as many words each as the real fiche has.
 *
 * @param counts how many cities, categories and actions there are to refer to
 */
export const benchCatalogue = (counts: {
  actions: number
  categories: number
  cities: number
}): BenchPractice[] => {
  const random = createRandom(20_261_124)
  const sentence = (length: number): string => {
    const text = Array.from({ length }, () => words[random(words.length)]).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  return Array.from({ length: SIZE.practices }, (_, n) => ({
    action: random(counts.actions),
    category: random(counts.categories),
    goals: [sentence(9), sentence(11)],
    implementations: Array.from({ length: SIZE.implementationsEach }, (__, place) => ({
      city: random(counts.cities),
      name: `Project ${n + 1}.${place + 1}`,
      text: [sentence(45), sentence(40)],
    })),
    paragraphs: [sentence(40), sentence(15)],
    summary: sentence(35),
    targetGroups: [sentence(8), sentence(4)],
    title: `Praktijk ${n + 1}: ${sentence(4).slice(0, -1).toLowerCase()}`,
  }))
}
