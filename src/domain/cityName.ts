import { fold } from './fold'

/**
 * Comparison key of a municipality's name: 'Sint- Niklaas', ' SINT NIKLAAS' and 'Sint-Niklaas' share one.
 * The keys of the 285 Flemish names are unique.
 * @returns letters only, lower case, without diacritics; '' when the name holds no letter
 */
export const cityKey = (name: string): string => fold(name).replace(/[^\p{L}]/gu, '')
